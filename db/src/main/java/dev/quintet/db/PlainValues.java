package dev.quintet.db;

import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/// Parameters whose types follow from the classes of their values.
record PlainValues(@Nullable Object[] values) implements ParameterBinder {

    PlainValues {
        for (Object value : values) {
            if (value != null && !isPlain(value)) {
                throw new IllegalArgumentException(
                        "A "
                                + value.getClass().getName()
                                + " cannot be a parameter. Use numbers, text, true or false, dates"
                                + " and times, UUIDs, addresses or bytes.");
            }
        }
    }

    private static boolean isPlain(Object value) {
        return switch (value) {
            case String _, Boolean _, Character _, UUID _, InetAddress _, byte[] _ -> true;
            case Byte _, Short _, Integer _, Long _, Float _, Double _, BigDecimal _ -> true;
            case LocalDate _, LocalTime _, LocalDateTime _, Instant _, Duration _ -> true;
            default -> false;
        };
    }

    @Override
    public void bind(Parameters out) throws SQLException {
        for (Object value : values) {
            switch (value) {
                case null -> out.setNull(SqlType.TEXT);
                case String text -> out.setString(text);
                case Character letter -> out.setString(letter.toString());
                case Boolean flag -> out.setBoolean(flag);
                case Byte number -> out.setShort(number);
                case Short number -> out.setShort(number);
                case Integer number -> out.setInt(number);
                case Long number -> out.setLong(number);
                case Float number -> out.setFloat(number);
                case Double number -> out.setDouble(number);
                case BigDecimal number -> out.setDecimal(number);
                case LocalDate date -> out.setDate(date);
                case LocalTime time -> out.setTime(time);
                case LocalDateTime moment -> out.setDateTime(moment);
                case Instant instant -> out.setInstant(instant);
                case Duration duration -> out.setDuration(duration);
                case UUID id -> out.setUuid(id);
                case InetAddress address -> out.setInet(address);
                case byte[] bytes -> out.setBytes(bytes);
                default -> throw new IllegalStateException(value.getClass().getName());
            }
        }
    }
}
