package dev.quintet.db.postgresql;

import dev.quintet.sql.Literals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

/// How PostgreSQL writes values into a schema.
final class PostgresqlLiterals extends Literals {

    @Override
    protected String instant(Instant value) {
        return "TIMESTAMPTZ "
                + text(format(value.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00");
    }

    /// Whole days, rounded down, and what is left of a day: the parts can be read back one by one.
    @Override
    protected String duration(Duration value) {
        long microseconds = microseconds(value);
        long day = Duration.ofDays(1).toNanos() / 1_000;
        return "'%d days %d microseconds'"
                .formatted(Math.floorDiv(microseconds, day), Math.floorMod(microseconds, day));
    }

    @Override
    protected String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }
}
