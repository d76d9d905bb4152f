package dev.quintet.conformance.answers;

import dev.quintet.conformance.corpus.PlainJson;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The literals of the corpus as Java values: `{"$date": "2020-01-31"}` is a LocalDate.
public final class Literals {
    private static final Pattern ZONED = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)$");

    private Literals() {}

    /// An instance, named by its model and key.
    public record Reference(String model, @Nullable Object key) {}

    /// A list whose order does not matter.
    public record Bag(List<@Nullable Object> items) {}

    /// Whether a `$` key introduces a literal, rather than an expression or something stored.
    public static boolean isLiteral(String key) {
        return switch (key) {
            case "$date",
                    "$datetime",
                    "$time",
                    "$duration",
                    "$decimal",
                    "$uuid",
                    "$bytes",
                    "$float",
                    "$tz" ->
                    true;
            default -> false;
        };
    }

    /// The Java value of a literal with one of the keys of [#isLiteral].
    public static Object literal(String key, @Nullable Object content) {
        String text = String.valueOf(content);
        return switch (key) {
            case "$date" -> LocalDate.parse(text);
            case "$datetime" ->
                    ZONED.matcher(text).find() ? Instant.parse(text) : LocalDateTime.parse(text);
            case "$time" -> LocalTime.parse(text);
            case "$duration" -> duration(new BigDecimal(text));
            case "$decimal" -> decimal(text);
            case "$uuid" -> UUID.fromString(text);
            case "$bytes" -> Base64.getDecoder().decode(text);
            case "$float" -> Double.valueOf(text);
            case "$tz" -> ZoneId.of(text);
            default -> throw new IllegalArgumentException("'" + key + "' is no literal.");
        };
    }

    private static BigDecimal decimal(String text) {
        if (Character.isLetter(text.charAt(text.length() - 1))) {
            throw new RefusedByCompiler("the decimal " + text); // a BigDecimal is always a number
        }
        return new BigDecimal(text);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(
                seconds.movePointRight(6)
                        .setScale(0, java.math.RoundingMode.HALF_EVEN)
                        .movePointRight(3)
                        .longValueExact());
    }

    /// The value of an expectation: literals as Java values, `$obj` as a [Reference], `$bag` as a
    /// [Bag], tuples as lists, JSON as plain lists and maps.
    public static @Nullable Object expectation(@Nullable Object json) {
        String key = PlainJson.onlyKey(json);
        if (key == null) {
            return switch (json) {
                case List<?> list -> values(list);
                case Map<?, ?> map -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    PlainJson.object(map)
                            .forEach((name, value) -> values.put(name, expectation(value)));
                    yield values;
                }
                case null, default -> json;
            };
        }
        Object content = PlainJson.object(json).get(key);
        return switch (key) {
            case "$json" -> content;
            case "$tuple" -> values(PlainJson.list(content));
            case "$set" -> new LinkedHashSet<>(values(PlainJson.list(content)));
            case "$bag" -> new Bag(values(PlainJson.list(content)));
            case "$obj" ->
                    new Reference(
                            (String) PlainJson.list(content).get(0),
                            expectation(PlainJson.list(content).get(1)));
            default -> literal(key, content);
        };
    }

    private static List<@Nullable Object> values(List<?> list) {
        List<@Nullable Object> values = new ArrayList<>(list.size());
        for (Object item : list) {
            values.add(expectation(item));
        }
        return values;
    }
}
