package dev.quintet.db.sqlite;

import dev.quintet.sql.SqlType;
import dev.quintet.sql.TypeNames;

/// What SQLite calls the types. It takes any name, and derives from it whether a column prefers
/// numbers or text; so these are the names that people know.
final class SqliteTypeNames extends TypeNames {

    @Override
    public String cast(SqlType type) {
        return switch (type) {
            case SqlType.Date _, SqlType.Time _, SqlType.DateTime _, SqlType.Timestamp _ -> "text";
            case SqlType.Decimal _ -> "NUMERIC";
            default -> column(type);
        };
    }

    @Override
    protected String bool() {
        return "bool";
    }

    @Override
    protected String integral(SqlType.Integral type) {
        return type.positive() ? super.integral(type) + " unsigned" : super.integral(type);
    }

    @Override
    protected String floating(SqlType.Floating type) {
        return "real";
    }

    @Override
    protected String decimal(SqlType.Decimal type) {
        return "decimal";
    }

    @Override
    protected String dateTime() {
        return "datetime";
    }

    @Override
    protected String timestamp() {
        return "datetime";
    }

    @Override
    protected String uuid() {
        return "char(32)";
    }

    @Override
    protected String json() {
        return "text";
    }
}
