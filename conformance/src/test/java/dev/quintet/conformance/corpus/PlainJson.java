package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as plain Java: maps that keep the order of their keys, lists, strings, booleans, null, and
/// numbers.
///
/// A number without point and exponent becomes the smallest of Integer, Long and BigInteger that
/// holds it; one with a point or an exponent becomes a Double.
public final class PlainJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNumberLength(100_000).build())
                    .build();

    private PlainJson() {}

    /// Reads a whole document and closes the stream.
    public static @Nullable Object read(InputStream stream) {
        try (stream;
                JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
            parser.nextToken();
            return value(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a document.
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /// An object, which the value has to be.
    @SuppressWarnings("unchecked") // objects are only made below
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("Expected a JSON object but found " + value + ".");
    }

    /// A list, which the value has to be; an empty one for null.
    @SuppressWarnings("unchecked") // lists are only made below
    public static List<@Nullable Object> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> (List<@Nullable Object>) list;
            default ->
                    throw new IllegalArgumentException(
                            "Expected a JSON list but found " + value + ".");
        };
    }

    /// A list of strings; an empty one for null.
    public static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(String.class::cast).toList();
    }

    /// The key of an object that has exactly this one and starts with `$`, or null for anything
    /// else.
    public static @Nullable String onlyKey(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            String key = (String) map.keySet().iterator().next();
            return key.startsWith("$") ? key : null;
        }
        return null;
    }

    /// Whether the value is an object with a key that starts with `$`, which then is no plain data.
    public static boolean isSpecial(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> ((String) key).startsWith("$"));
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    object.put(key, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> whole(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default ->
                    throw new IllegalStateException(
                            "Unexpected " + parser.currentToken() + " in JSON.");
        };
    }

    private static Number whole(BigInteger number) {
        if (number.bitLength() < 32) {
            return number.intValueExact();
        }
        if (number.bitLength() < 64) {
            return number.longValueExact();
        }
        return number;
    }
}
