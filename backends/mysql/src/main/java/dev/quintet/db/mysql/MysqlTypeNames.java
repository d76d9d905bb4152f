package dev.quintet.db.mysql;

import dev.quintet.sql.SqlType;
import dev.quintet.sql.TypeNames;

/// What MariaDB and MySQL call the types.
final class MysqlTypeNames extends TypeNames {
    private final MysqlVersion version;

    MysqlTypeNames(MysqlVersion version) {
        this.version = version;
    }

    /// A CAST knows few types, and some of them under other names.
    @Override
    public String cast(SqlType type) {
        return switch (type) {
            case SqlType.Integral integral ->
                    integral.positive() ? "unsigned integer" : "signed integer";
            case SqlType.Bool _, SqlType.Interval _ -> "signed integer";
            case SqlType.Varchar(int length) -> "char(" + length + ")";
            case SqlType.Text _ -> "char";
            case SqlType.Binary _ -> "binary";
            case SqlType.Floating _ -> "double";
            case SqlType.Decimal decimal -> decimal(decimal);
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

    /// A column of single precision would never be equal to the decimals that the driver writes.
    @Override
    protected String floating(SqlType.Floating type) {
        return "double precision";
    }

    @Override
    protected String decimal(SqlType.Decimal type) {
        return type.digits() == 0
                ? "decimal(65, 30)"
                : "decimal(" + type.digits() + ", " + type.places() + ")";
    }

    @Override
    protected String text() {
        return "longtext";
    }

    @Override
    protected String time() {
        return "time(6)";
    }

    @Override
    protected String dateTime() {
        return "datetime(6)";
    }

    @Override
    protected String timestamp() {
        return "datetime(6)";
    }

    @Override
    protected String uuid() {
        return version.hasUuid() ? "uuid" : "char(32)";
    }

    @Override
    protected String binary() {
        return "longblob";
    }
}
