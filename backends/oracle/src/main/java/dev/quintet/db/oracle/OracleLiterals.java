package dev.quintet.db.oracle;

import dev.quintet.sql.Literals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;

/// How Oracle writes values into a schema.
final class OracleLiterals extends Literals {

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    /// A time of day is that of the first of January 1900.
    @Override
    protected String time(LocalTime value) {
        return dateTime(value.atDate(LocalDate.of(1900, 1, 1)));
    }

    @Override
    protected String duration(Duration value) {
        return "NUMTODSINTERVAL(" + microseconds(value) + " / 1000000, 'SECOND')";
    }

    @Override
    protected String uuid(UUID value) {
        return text(value.toString().replace("-", ""));
    }

    @Override
    protected String bytes(byte[] value) {
        return "HEXTORAW('" + HexFormat.of().formatHex(value) + "')";
    }
}
