package dev.quintet.db.sqlite;

import dev.quintet.sql.Literals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// How SQLite writes values into a schema: moments are text, as they are stored.
final class SqliteLiterals extends Literals {

    @Override
    protected String bool(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected String date(LocalDate value) {
        return text(value.toString());
    }

    @Override
    protected String time(LocalTime value) {
        return text(format(value));
    }

    @Override
    protected String dateTime(LocalDateTime value) {
        return text(format(value));
    }

    @Override
    protected String instant(Instant value) {
        return text(format(value.atOffset(ZoneOffset.UTC).toLocalDateTime()));
    }

    @Override
    protected String uuid(UUID value) {
        return text(value.toString().replace("-", ""));
    }
}
