package dev.quintet.conformance.databases;

import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;

/// Values as literals of SQL, in the form in which Django stores them. What is here is common to
/// most databases.
class SqlLiterals {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// The literal of a value for a column of a type.
    final String literal(@Nullable Object value, SqlType type) {
        if (value == null) {
            return "NULL";
        }
        if (type instanceof SqlType.Json) {
            return json(PythonJson.text(value));
        }
        return switch (value) {
            case Boolean truth -> bool(truth);
            case BigDecimal decimal -> decimal.toPlainString();
            case Number number -> number.toString();
            case Instant instant -> instant(instant);
            case LocalTime time -> text(TIME.format(time) + fraction(time.getNano()));
            case Duration duration -> duration(duration);
            case UUID uuid -> uuid(uuid);
            case byte[] bytes -> bytes(HexFormat.of().formatHex(bytes));
            default -> text(value.toString());
        };
    }

    String bool(boolean truth) {
        return truth ? "1" : "0";
    }

    String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    String instant(Instant instant) {
        return text(utc(instant));
    }

    String duration(Duration duration) {
        return Long.toString(micros(duration));
    }

    String uuid(UUID uuid) {
        return text(uuid.toString());
    }

    String bytes(String hex) {
        return "X'" + hex + "'";
    }

    String json(String document) {
        return text(document);
    }

    static String utc(Instant instant) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return DATE_TIME.format(moment) + fraction(moment.getNano());
    }

    /// All six digits of microseconds, or none, as Python has it.
    private static String fraction(int nanos) {
        return nanos == 0 ? "" : ".%06d".formatted(nanos / 1_000);
    }

    static long micros(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.toSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }
}
