package dev.quintet.models.expressions;

import dev.quintet.sql.IpAddresses;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Makes values of a type of whatever a user passes, as Django's fields do: from texts of forms and
/// URLs, from numbers of another kind.
///
/// Every method throws [ValidationError], with the value and with what would be right, if it
/// cannot.
final class Conversions {
    private static final Pattern FLOAT =
            Pattern.compile(
                    "[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?|nan|inf|infinity)");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32}");
    private static final int MOST_SHOWN = 100;

    private Conversions() {}

    static Boolean toBoolean(Object value) {
        Boolean known =
                switch (value) {
                    case Boolean flag -> flag;
                    case String text ->
                            switch (text) {
                                case "t", "True", "1" -> true;
                                case "f", "False", "0" -> false;
                                default -> null;
                            };
                    case Number number -> zeroOrOne(number);
                    default -> null;
                };
        if (known == null) {
            throw wrong(
                    "a boolean",
                    value,
                    "true or false, 1 or 0, or one of the texts 't', 'True', '1', 'f', 'False',"
                            + " '0'; Boolean.valueOf(text) reads other spellings");
        }
        return known;
    }

    private static @Nullable Boolean zeroOrOne(Number number) {
        double value = number.doubleValue();
        return value == 1 ? Boolean.TRUE : value == 0 ? Boolean.FALSE : null;
    }

    static Short toShort(Object value) {
        return (short) whole(value, 16);
    }

    static Integer toInteger(Object value) {
        return (int) whole(value, 32);
    }

    static Long toLong(Object value) {
        return whole(value, 64);
    }

    private static long whole(Object value, int bits) {
        String type = "a " + bits + "-bit integer";
        BigInteger number;
        try {
            number = Whole.of(value);
        } catch (IllegalArgumentException notANumber) {
            throw wrong(type, value, "a number such as 7, or its digits as text");
        }
        if (number.bitLength() >= bits) {
            BigInteger end = BigInteger.ONE.shiftLeft(bits - 1);
            throw wrong(type, value, end.negate() + " to " + end.subtract(BigInteger.ONE));
        }
        return number.longValue();
    }

    static Float toFloat(Object value) {
        double number = floating("a float", value);
        if (!Double.isInfinite(number)
                && Double.isFinite(number)
                && Float.isInfinite((float) number)) {
            throw wrong("a float", value, "numbers up to " + Float.MAX_VALUE);
        }
        return (float) number;
    }

    static Double toDouble(Object value) {
        return floating("a double", value);
    }

    private static double floating(String type, Object value) {
        return switch (value) {
            case BigInteger number -> finite(type, value, number.doubleValue());
            case BigDecimal number -> finite(type, value, number.doubleValue());
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            case CharSequence text -> floating(type, value, text.toString().strip());
            default -> throw wrong(type, value, "a number such as 1.5, or its text");
        };
    }

    private static double floating(String type, Object value, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!FLOAT.matcher(lower).matches()) {
            throw wrong(type, value, "a number such as 1.5, or its text");
        }
        boolean negative = lower.startsWith("-");
        String magnitude = negative || lower.startsWith("+") ? lower.substring(1) : lower;
        double number =
                switch (magnitude) {
                    case "nan" -> Double.NaN;
                    case "inf", "infinity" -> Double.POSITIVE_INFINITY;
                    default -> Double.parseDouble(magnitude);
                };
        return negative ? -number : number;
    }

    private static double finite(String type, Object value, double number) {
        if (Double.isInfinite(number)) {
            throw wrong(type, value, "numbers up to " + Double.MAX_VALUE);
        }
        return number;
    }

    static BigDecimal toDecimal(Object value) {
        return decimal(value, "a decimal number", MathContext.UNLIMITED);
    }

    /// A decimal number for a column of some digits.
    ///
    /// Floating point numbers are rounded to that many digits, half to even, which hides that 0.1
    /// is not exactly a tenth. All others stay as they are: the database compares them exactly, and
    /// rounds when it stores them.
    static BigDecimal toDecimal(Object value, int digits, int places) {
        String type =
                "a decimal number of "
                        + digits
                        + " digits, "
                        + places
                        + " of them behind the point";
        return decimal(
                value,
                type,
                digits > 0
                        ? new MathContext(digits, RoundingMode.HALF_EVEN)
                        : MathContext.UNLIMITED);
    }

    private static BigDecimal decimal(Object value, String type, MathContext forFloats) {
        return switch (value) {
            case BigDecimal number -> number;
            case BigInteger number -> new BigDecimal(number);
            case Long number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Short number -> BigDecimal.valueOf(number);
            case Byte number -> BigDecimal.valueOf(number);
            case Boolean flag -> flag ? BigDecimal.ONE : BigDecimal.ZERO;
            case Double number when Double.isFinite(number) ->
                    exact(number, Double.toString(number), forFloats);
            case Float number when Float.isFinite(number) ->
                    exact(number, Float.toString(number), forFloats);
            case CharSequence text -> decimal(text, type);
            default -> throw wrong(type, value, "a number such as 1.5, or its text");
        };
    }

    private static BigDecimal exact(double number, String shortest, MathContext forFloats) {
        return forFloats.getPrecision() == 0
                ? new BigDecimal(shortest)
                : new BigDecimal(number, forFloats);
    }

    private static BigDecimal decimal(CharSequence text, String type) {
        try {
            return new BigDecimal(text.toString().strip());
        } catch (NumberFormatException notANumber) {
            throw wrong(type, text, "a number such as 1.5, or its text");
        }
    }

    static String toText(Object value) {
        return Texts.of(value);
    }

    static LocalDate toDate(Object value) {
        return Moments.date(value);
    }

    static LocalTime toTime(Object value) {
        return Moments.time(value);
    }

    static LocalDateTime toDateTime(Object value) {
        return Moments.dateTime(value);
    }

    static Instant toInstant(Object value) {
        return Moments.instant(value);
    }

    static Duration toDuration(Object value) {
        return Durations.of(value);
    }

    static UUID toUuid(Object value) {
        return switch (value) {
            case UUID uuid -> uuid;
            case BigInteger number when number.signum() >= 0 && number.bitLength() <= 128 ->
                    uuid(number);
            case Long number when number >= 0 -> new UUID(0, number);
            case Integer number when number >= 0 -> new UUID(0, number);
            case CharSequence text -> uuid(text.toString());
            default -> throw wrongUuid(value);
        };
    }

    private static UUID uuid(BigInteger number) {
        return new UUID(number.shiftRight(64).longValue(), number.longValue());
    }

    private static UUID uuid(String text) {
        String hex = text.replace("urn:", "").replace("uuid:", "").replace("-", "");
        if (hex.startsWith("{") && hex.endsWith("}")) {
            hex = hex.substring(1, hex.length() - 1);
        }
        if (!HEX.matcher(hex).matches()) {
            throw wrongUuid(text);
        }
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16),
                Long.parseUnsignedLong(hex.substring(16), 16));
    }

    private static ValidationError wrongUuid(Object value) {
        return wrong("a UUID", value, "32 hexadecimal digits, with or without hyphens");
    }

    static byte[] toBytes(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case ByteBuffer buffer -> {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.duplicate().get(bytes);
                yield bytes;
            }
            case String text -> base64(text);
            default -> throw wrong("bytes", value, "a byte array, or Base64 as text");
        };
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw wrong("bytes", text, "a byte array, or Base64 as text");
        }
    }

    static InetAddress toInet(Object value) {
        if (value instanceof InetAddress address) {
            return address;
        }
        InetAddress address =
                value instanceof CharSequence text
                        ? IpAddresses.parse(text.toString().strip())
                        : null;
        if (address == null) {
            throw wrong("an IP address", value, "text such as '192.168.0.1' or '2001:db8::1'");
        }
        return address;
    }

    static Inet4Address toInet4(Object value) {
        if (toInet(value) instanceof Inet4Address address) {
            return address;
        }
        throw wrong("an IPv4 address", value, "text such as '192.168.0.1'");
    }

    static Inet6Address toInet6(Object value) {
        if (toInet(value) instanceof Inet6Address address) {
            return address;
        }
        throw wrong("an IPv6 address", value, "text such as '2001:db8::1'");
    }

    static URI toUri(Object value) {
        if (value instanceof URI uri) {
            return uri;
        }
        try {
            return new URI(toText(value));
        } catch (URISyntaxException wrongSyntax) {
            throw wrong("a URI", value, "RFC 2396 syntax: " + wrongSyntax.getReason());
        }
    }

    static List<?> toList(Object value) {
        if (value instanceof Collection<?> items) {
            return new ArrayList<>(items);
        }
        throw wrong("a list", value, "any collection");
    }

    static Json toJson(Object value) {
        return Json.of(value);
    }

    /// The error for a value that cannot be one of a type.
    ///
    /// @param type what was expected, with an article
    /// @param value what was found
    /// @param right what would have been right
    static ValidationError wrong(String type, Object value, String right) {
        return wrong("invalid", type, value, right);
    }

    /// The same with a code of its own.
    static ValidationError wrong(String code, String type, Object value, String right) {
        return ValidationError.ofValue(
                code, "Expected " + type + " but got " + show(value) + ". Allowed: " + right + ".");
    }

    /// The error for a value that was refused, with the name of the field that it is meant for.
    ///
    /// @param field the model and the field, such as `Person.birthday`; null for none
    static ValidationError refused(IllegalArgumentException refusal, @Nullable String field) {
        ValidationError error =
                refusal instanceof ValidationError known
                        ? known
                        : ValidationError.ofValue("invalid", String.valueOf(refusal.getMessage()));
        if (field == null || String.valueOf(error.getMessage()).startsWith(field + ": ")) {
            return error;
        }
        ValidationError named =
                error.with(problem ->
                        new ValidationError.Problem(
                                problem.code(),
                                field + ": " + problem.message(),
                                problem.params()));
        named.initCause(refusal);
        return named;
    }

    private static String show(Object value) {
        if (value instanceof CharSequence text) {
            return "'" + shorten(text.toString()) + "'";
        }
        return value.getClass().isArray()
                ? "an array of " + value.getClass().getComponentType().getSimpleName()
                : shorten(String.valueOf(value)) + " (" + value.getClass().getSimpleName() + ")";
    }

    private static String shorten(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }
}
