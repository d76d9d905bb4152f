package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// How a database writes a value into the text, for the defaults and checks of a schema, where no
/// parameter may stand. The base speaks standard SQL.
public class Literals {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    /// Speaks standard SQL.
    public Literals() {}

    /// A value in SQL.
    ///
    /// @param value null, a boolean, number, text, `java.time` value, UUID, address or bytes; JSON
    ///   is its text
    /// @throws IllegalArgumentException if there is no way to write it: it is of another class, not
    ///   a finite number, or has a NUL in it
    public final String of(@Nullable Object value, SqlType type) {
        return switch (value) {
            case null -> "NULL";
            case Boolean flag -> bool(flag);
            case Byte number -> number.toString();
            case Short number -> number.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case BigInteger number -> number.toString();
            case BigDecimal number -> number.toPlainString();
            case Float number -> finite(number.doubleValue(), number);
            case Double number -> finite(number, number);
            case CharSequence chars -> text(chars.toString());
            case Character character -> text(character.toString());
            case LocalDate date -> date(date);
            case LocalTime time -> time(time);
            case LocalDateTime dateTime -> dateTime(dateTime);
            case Instant instant -> instant(instant);
            case Duration duration -> duration(duration);
            case UUID uuid -> uuid(uuid);
            case InetAddress address -> text(IpAddresses.format(address));
            case byte[] bytes -> bytes(bytes);
            default ->
                    throw new IllegalArgumentException(
                            "cannot write a "
                                    + value.getClass().getName()
                                    + " into a schema as "
                                    + type);
        };
    }

    /// A text in quotes, whatever it contains.
    ///
    /// @throws IllegalArgumentException if there is a NUL in it
    public String text(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a text in SQL must not contain NUL: '" + value.replace('\0', '\u2400') + "'");
        }
        return "'" + value.replace("'", "''") + "'";
    }

    /// A boolean.
    protected String bool(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    /// A date.
    protected String date(LocalDate value) {
        return "DATE " + text(value.toString());
    }

    /// A time of day.
    protected String time(LocalTime value) {
        return "TIME " + text(format(value));
    }

    /// A date and time of day without a zone.
    protected String dateTime(LocalDateTime value) {
        return "TIMESTAMP " + text(format(value));
    }

    /// A point on the time line.
    protected String instant(Instant value) {
        return "TIMESTAMP "
                + text(format(value.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00:00");
    }

    /// A length of time: microseconds where the database has no such type.
    protected String duration(Duration value) {
        return Long.toString(microseconds(value));
    }

    /// A UUID.
    protected String uuid(UUID value) {
        return text(value.toString());
    }

    /// Bytes.
    protected String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + "'";
    }

    /// `12:30:45[.ffffff]`, with six digits of the second or none.
    protected static String format(LocalTime value) {
        return (value.getNano() < 1_000 ? SECONDS : MICROSECONDS).format(value);
    }

    /// `2024-02-29 12:30:45[.ffffff]`, with six digits of the second or none.
    protected static String format(LocalDateTime value) {
        return value.toLocalDate() + " " + format(value.toLocalTime());
    }

    /// A duration in microseconds.
    ///
    /// @throws ArithmeticException if it is longer than 64 bits can say
    protected static long microseconds(Duration value) {
        return Math.addExact(
                Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1_000);
    }

    private static String finite(double value, Number number) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "cannot write " + value + " into a schema: it is not a finite number");
        }
        return number.toString();
    }
}
