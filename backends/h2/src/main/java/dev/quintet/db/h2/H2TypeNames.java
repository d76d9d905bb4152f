package dev.quintet.db.h2;

import dev.quintet.sql.SqlType;
import dev.quintet.sql.TypeNames;

/// What H2 calls the types. Text of any length is a VARCHAR, which has room for a million
/// characters: a CLOB could not be indexed.
final class H2TypeNames extends TypeNames {

    /// A decimal keeps all its digits.
    @Override
    public String cast(SqlType type) {
        return type instanceof SqlType.Decimal(int digits, _) && digits == 0
                ? "decfloat"
                : column(type);
    }

    @Override
    protected String decimal(SqlType.Decimal type) {
        return type.digits() == 0 ? "decfloat" : super.decimal(type);
    }

    @Override
    protected String text() {
        return "varchar";
    }

    @Override
    protected String time() {
        return "time(6)";
    }

    @Override
    protected String dateTime() {
        return "timestamp(6)";
    }

    @Override
    protected String timestamp() {
        return "timestamp(6) with time zone";
    }

    @Override
    protected String inet() {
        return "varchar(39)";
    }

    @Override
    protected String array(SqlType item) {
        return column(item) + " array";
    }
}
