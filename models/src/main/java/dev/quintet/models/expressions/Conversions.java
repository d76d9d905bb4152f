package dev.quintet.models.expressions;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/// Makes values of the types of models from what users pass.
final class Conversions {
    private Conversions() {}

    static Boolean toBoolean(Object value) {
        return as(Boolean.class, value);
    }

    static Short toShort(Object value) {
        long whole = whole(value);
        if (whole != (short) whole) {
            throw wrong("16-bit integer", value);
        }
        return (short) whole;
    }

    static Integer toInteger(Object value) {
        long whole = whole(value);
        if (whole != (int) whole) {
            throw wrong("32-bit integer", value);
        }
        return (int) whole;
    }

    static Long toLong(Object value) {
        return whole(value);
    }

    static Float toFloat(Object value) {
        return as(Number.class, value).floatValue();
    }

    static Double toDouble(Object value) {
        return as(Number.class, value).doubleValue();
    }

    static BigDecimal toDecimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    static BigDecimal toDecimal(Object value, int digits, int places) {
        return toDecimal(value);
    }

    static String toText(Object value) {
        return value.toString();
    }

    static LocalDate toDate(Object value) {
        return as(LocalDate.class, value);
    }

    static LocalTime toTime(Object value) {
        return as(LocalTime.class, value);
    }

    static LocalDateTime toDateTime(Object value) {
        return as(LocalDateTime.class, value);
    }

    static Instant toInstant(Object value) {
        return as(Instant.class, value);
    }

    static Duration toDuration(Object value) {
        return as(Duration.class, value);
    }

    static UUID toUuid(Object value) {
        return value instanceof UUID uuid ? uuid : UUID.fromString(value.toString());
    }

    static byte[] toBytes(Object value) {
        return as(byte[].class, value);
    }

    static InetAddress toInet(Object value) {
        return as(InetAddress.class, value);
    }

    static Json toJson(Object value) {
        return as(Json.class, value);
    }

    static URI toUri(Object value) {
        return value instanceof URI uri ? uri : URI.create(value.toString());
    }

    private static long whole(Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number;
            case Short number -> number;
            case Byte number -> number;
            default -> throw wrong("whole number", value);
        };
    }

    private static <T> T as(Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw wrong(type.getSimpleName(), value);
        }
        return type.cast(value);
    }

    private static IllegalArgumentException wrong(String wanted, Object value) {
        return new IllegalArgumentException(
                "Expected a "
                        + wanted
                        + " but got "
                        + value
                        + " ("
                        + value.getClass().getSimpleName()
                        + ").");
    }
}
