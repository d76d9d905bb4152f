package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a [Json] holds: how it is made of Java values, and when two are the same.
final class JsonContent {
    private JsonContent() {}

    /// Copies a value into the few classes that JSON needs.
    static @Nullable Object of(@Nullable Object value, int depth) {
        if (depth > Json.MOST_DEPTH) {
            throw new IllegalArgumentException(
                    "Cannot make JSON of a value that is nested more than "
                            + Json.MOST_DEPTH
                            + " levels deep; perhaps it contains itself.");
        }
        return switch (value) {
            case null -> null;
            case Json json -> json.value();
            case Boolean flag -> flag;
            case String text -> text;
            case Integer number -> number;
            case Long number -> number;
            case BigInteger number -> number;
            case BigDecimal number -> number;
            case Short number -> number.intValue();
            case Byte number -> number.intValue();
            case Double number -> finite(number);
            case Float number -> new BigDecimal(finite(number).toString());
            case CharSequence text -> text.toString();
            case Character letter -> letter.toString();
            case Enum<?> constant -> constant.name();
            case Collection<?> elements -> array(elements, depth);
            case Map<?, ?> members -> object(members, depth);
            default -> {
                if (!value.getClass().isArray()) {
                    throw Conversions.wrong(
                            "JSON",
                            value,
                            "null, booleans, numbers, texts, collections, and maps with texts as"
                                    + " keys");
                }
                yield array(elements(value), depth);
            }
        };
    }

    private static <N extends Number> N finite(N number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw Conversions.wrong("JSON", number, "finite numbers");
        }
        return number;
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static List<@Nullable Object> array(Collection<?> elements, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(elements.size());
        for (Object element : elements) {
            copy.add(of(element, depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> members, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(
                        "Expected a text as the key of a JSON object but got " + key + ".");
            }
            copy.put(name, of(member, depth + 1));
        });
        return Collections.unmodifiableMap(copy);
    }

    static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            case Double floating -> new BigDecimal(floating.toString());
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return sameElements(a, b);
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return sameMembers(a, b);
        }
        return Objects.equals(left, right);
    }

    private static boolean sameElements(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameMembers(Map<?, ?> left, Map<?, ?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<?, ?> member : left.entrySet()) {
            if (!right.containsKey(member.getKey())
                    || !same(member.getValue(), right.get(member.getKey()))) {
                return false;
            }
        }
        return true;
    }

    static int hash(@Nullable Object content) {
        return switch (content) {
            case null -> 0;
            case Number number -> decimal(number).stripTrailingZeros().hashCode();
            case List<?> elements -> {
                int hash = 1;
                for (Object element : elements) {
                    hash = 31 * hash + hash(element);
                }
                yield hash;
            }
            case Map<?, ?> members -> {
                int hash = 0;
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    hash += Objects.hashCode(member.getKey()) ^ hash(member.getValue());
                }
                yield hash;
            }
            default -> content.hashCode();
        };
    }
}
