package dev.quintet.conformance.answers;

import dev.quintet.conformance.answers.Literals.Bag;
import dev.quintet.conformance.answers.Literals.Reference;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whether two values are the same, with the corpus' tolerance for floats, decimals and durations.
final class Values {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;
    private static final Duration DURATION = Duration.ofNanos(1_500);

    private Values() {}

    static boolean same(@Nullable Object expected, @Nullable Object got) {
        return switch (expected) {
            case null -> got == null;
            case Number number -> got instanceof Number other && sameNumber(number, other);
            case Duration duration ->
                    got instanceof Duration other
                            && duration.minus(other).abs().compareTo(DURATION) <= 0;
            // what has a date and a time of day but no zone is Django's in UTC
            case Instant instant ->
                    instant.equals(got)
                            || (got instanceof LocalDateTime local
                                    && local.toInstant(ZoneOffset.UTC).equals(instant));
            case LocalDateTime local ->
                    local.equals(got)
                            || (got instanceof Instant instant
                                    && local.toInstant(ZoneOffset.UTC).equals(instant));
            case byte[] bytes -> got instanceof byte[] other && Arrays.equals(bytes, other);
            case Reference(String model, Object key) ->
                    got instanceof Reference other
                            && model.equals(other.model())
                            && (same(key, other.key()) || sameUuid(key, other.key()));
            case Bag(List<?> items) -> got instanceof Collection<?> other && sameBag(items, other);
            case Set<?> items -> got instanceof Collection<?> other && sameBag(items, other);
            case List<?> items -> got instanceof List<?> other && sameList(items, other);
            case Map<?, ?> map -> got instanceof Map<?, ?> other && sameMap(map, other);
            default -> expected.equals(got);
        };
    }

    /// A key of Django's may be the text of a UUID, where a field in Java has the UUID.
    private static boolean sameUuid(@Nullable Object expected, @Nullable Object got) {
        return got instanceof UUID uuid && uuid.toString().equals(expected);
    }

    static boolean sameList(List<?> expected, List<?> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether each expected item finds a partner of its own.
    static boolean sameBag(Collection<?> expected, Collection<?> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        List<@Nullable Object> left = new ArrayList<>(got);
        for (Object item : expected) {
            int partner = 0;
            while (partner < left.size() && !same(item, left.get(partner))) {
                partner++;
            }
            if (partner == left.size()) {
                return false;
            }
            left.remove(partner);
        }
        return true;
    }

    private static boolean sameMap(Map<?, ?> expected, Map<?, ?> got) {
        if (!expected.keySet().equals(got.keySet())) {
            return false;
        }
        return expected.entrySet().stream()
                .allMatch(entry -> same(entry.getValue(), got.get(entry.getKey())));
    }

    private static boolean sameNumber(Number expected, Number got) {
        if (isWhole(expected) && isWhole(got)) {
            return decimal(expected).compareTo(decimal(got)) == 0;
        }
        double left = expected.doubleValue();
        double right = got.doubleValue();
        if (Double.isNaN(left)
                || Double.isInfinite(left)
                || Double.isNaN(right)
                || Double.isInfinite(right)) {
            return Double.compare(left, right) == 0;
        }
        BigDecimal difference = decimal(expected).subtract(decimal(got)).abs();
        double size = Math.max(Math.abs(left), Math.abs(right));
        return difference.doubleValue() <= Math.max(ABSOLUTE, RELATIVE * size);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
    }

    private static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double floating -> BigDecimal.valueOf(floating);
            case Float floating -> new BigDecimal(floating.toString());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }
}
