package dev.quintet.models.expressions;

import dev.quintet.sql.IpAddresses;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The text of a value, spelled as Django spells it.
final class Texts {
    private Texts() {}

    /// The text of a value.
    ///
    /// @throws IllegalArgumentException for containers, whose text nobody means
    static String of(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag ? "True" : "False";
            case Double number -> number(number, Double.toString(Math.abs(number)));
            case Float number -> number(number.doubleValue(), Float.toString(Math.abs(number)));
            case LocalDateTime moment -> moment.toLocalDate() + " " + time(moment.toLocalTime());
            case Instant instant ->
                    of(instant.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00:00";
            case LocalTime time -> time(time);
            case Duration duration -> Durations.format(duration);
            case InetAddress address -> IpAddresses.format(address);
            case Enum<?> constant -> constant.name();
            case Collection<?> _, Map<?, ?> _, Optional<?> _ -> throw container(value);
            default -> {
                if (value.getClass().isArray()) {
                    throw container(value);
                }
                yield value.toString();
            }
        };
    }

    private static ValidationError container(Object value) {
        return Conversions.wrong("text", value, "a text, or a single value that has one");
    }

    private static String time(LocalTime time) {
        String text = String.valueOf(time.withNano(0));
        String seconds = text.length() == 5 ? text + ":00" : text;
        int micros = time.getNano() / 1000;
        return micros == 0 ? seconds : seconds + "." + String.format(Locale.ROOT, "%06d", micros);
    }

    /// The shortest digits that stand for the number, with an exponent only for very large and very
    /// small ones.
    private static String number(double number, String digits) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        String sign = number < 0 || 1 / number < 0 ? "-" : "";
        if (Double.isInfinite(number)) {
            return sign + "inf";
        }
        BigDecimal exact = new BigDecimal(digits).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (number == 0) {
            return sign + "0.0";
        }
        if (exponent >= -4 && exponent < 16) {
            return sign + (exact.scale() <= 0 ? exact.setScale(1) : exact).toPlainString();
        }
        String all = exact.unscaledValue().toString();
        String mantissa = all.length() == 1 ? all : all.charAt(0) + "." + all.substring(1);
        return sign
                + mantissa
                + "e"
                + (exponent < 0 ? "-" : "+")
                + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    }
}
