package dev.quintet.sql;

/// What a database calls the types. The base speaks standard SQL.
public class TypeNames {

    /// Speaks standard SQL.
    public TypeNames() {}

    /// The type of a column.
    ///
    /// @throws UnsupportedOperationException if the database has no such type
    public final String column(SqlType type) {
        return switch (type) {
            case SqlType.Bool _ -> bool();
            case SqlType.Integral integral -> integral(integral);
            case SqlType.Floating floating -> floating(floating);
            case SqlType.Decimal decimal -> decimal(decimal);
            case SqlType.Varchar(int length) -> varchar(length);
            case SqlType.Text _ -> text();
            case SqlType.Date _ -> date();
            case SqlType.Time _ -> time();
            case SqlType.DateTime _ -> dateTime();
            case SqlType.Timestamp _ -> timestamp();
            case SqlType.Interval _ -> interval();
            case SqlType.Uuid _ -> uuid();
            case SqlType.Binary _ -> binary();
            case SqlType.Json _ -> json();
            case SqlType.Inet _ -> inet();
            case SqlType.ArrayOf(SqlType item) -> array(item);
            case SqlType.Named(String name) -> name;
            case SqlType.Own(SqlType usual, _) -> column(usual);
        };
    }

    /// The type in a CAST, where a database wants another name than for a column.
    ///
    /// @throws UnsupportedOperationException if the database has no such type
    public String cast(SqlType type) {
        return column(type);
    }

    /// The name of [SqlType.Bool].
    protected String bool() {
        return "boolean";
    }

    /// The name of [SqlType.Integral].
    protected String integral(SqlType.Integral type) {
        return switch (type.bits()) {
            case 16 -> "smallint";
            case 32 -> "integer";
            default -> "bigint";
        };
    }

    /// The name of [SqlType.Floating].
    protected String floating(SqlType.Floating type) {
        return type.bits() == 32 ? "real" : "double precision";
    }

    /// The name of [SqlType.Decimal].
    protected String decimal(SqlType.Decimal type) {
        return type.digits() == 0
                ? "numeric"
                : "numeric(" + type.digits() + ", " + type.places() + ")";
    }

    /// The name of [SqlType.Varchar].
    protected String varchar(int length) {
        return "varchar(" + length + ")";
    }

    /// The name of [SqlType.Text].
    protected String text() {
        return "text";
    }

    /// The name of [SqlType.Date].
    protected String date() {
        return "date";
    }

    /// The name of [SqlType.Time].
    protected String time() {
        return "time";
    }

    /// The name of [SqlType.DateTime].
    protected String dateTime() {
        return "timestamp";
    }

    /// The name of [SqlType.Timestamp].
    protected String timestamp() {
        return "timestamp with time zone";
    }

    /// The name of [SqlType.Interval]: microseconds where there is no such type.
    protected String interval() {
        return "bigint";
    }

    /// The name of [SqlType.Uuid].
    protected String uuid() {
        return "uuid";
    }

    /// The name of [SqlType.Binary].
    protected String binary() {
        return "blob";
    }

    /// The name of [SqlType.Json].
    protected String json() {
        return "json";
    }

    /// The name of [SqlType.Inet].
    protected String inet() {
        return "char(39)";
    }

    /// The name of an array.
    ///
    /// @throws UnsupportedOperationException if the database has no arrays
    protected String array(SqlType item) {
        throw new UnsupportedOperationException(
                "this database has no arrays, so no array of " + column(item));
    }
}
