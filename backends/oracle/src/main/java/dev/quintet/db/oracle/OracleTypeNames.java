package dev.quintet.db.oracle;

import dev.quintet.sql.SqlType;
import dev.quintet.sql.TypeNames;

/// What Oracle calls the types.
final class OracleTypeNames extends TypeNames {

    /// Long texts and bytes are objects of their own, to which nothing can be cast.
    @Override
    public String cast(SqlType type) {
        return switch (type) {
            case SqlType.Text _, SqlType.Json _ -> "nvarchar2(2000)";
            case SqlType.Binary _ -> "raw(2000)";
            default -> column(type);
        };
    }

    @Override
    protected String bool() {
        return "number(1)";
    }

    @Override
    protected String integral(SqlType.Integral type) {
        return type.bits() == 64 ? "number(19)" : "number(11)";
    }

    @Override
    protected String floating(SqlType.Floating type) {
        return type.bits() == 32 ? "binary_float" : "double precision";
    }

    @Override
    protected String decimal(SqlType.Decimal type) {
        return type.digits() == 0
                ? "number"
                : "number(" + type.digits() + ", " + type.places() + ")";
    }

    @Override
    protected String varchar(int length) {
        return "nvarchar2(" + length + ")";
    }

    @Override
    protected String text() {
        return "nclob";
    }

    /// There is no time of day without a date.
    @Override
    protected String time() {
        return "timestamp";
    }

    @Override
    protected String interval() {
        return "interval day(9) to second(6)";
    }

    @Override
    protected String uuid() {
        return "varchar2(32)";
    }

    @Override
    protected String json() {
        return "nclob";
    }

    @Override
    protected String inet() {
        return "varchar2(39)";
    }
}
