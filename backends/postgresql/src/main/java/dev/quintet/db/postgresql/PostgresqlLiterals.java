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

    @Override
    protected String duration(Duration value) {
        return "'" + microseconds(value) + " microseconds'";
    }

    @Override
    protected String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'";
    }
}
