package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// A JSON value: null, a boolean, a number, a text, an array or an object.
///
/// ```java
/// entry.extra = Json.of(Map.of("colour", "red", "sizes", List.of(38, 40)));
/// entry.extra.get("sizes").at(0).asInt();      // 38
/// ```
///
/// Numbers keep every digit. Two values are equal if they are the same JSON: numbers by their
/// value, so that 1 equals 1.0, objects whatever the order of their keys. JSON's own null is
/// [#NULL]; a column without any value is Java's null. Immutable, safe for threads.
public final class Json {
    /// The JSON value `null`.
    public static final Json NULL = new Json(null);

    /// How deep arrays and objects may be nested.
    static final int MOST_DEPTH = 500;

    /// Null, Boolean, String, Integer, Long, BigInteger, Double, BigDecimal, List or Map of these;
    /// unmodifiable.
    private final @Nullable Object content;

    private Json(@Nullable Object content) {
        this.content = content;
    }

    static Json wrap(@Nullable Object normalized) {
        return normalized == null ? NULL : new Json(normalized);
    }

    /// The JSON value for a Java value.
    ///
    /// @param value null, a boolean, a number, a text, an enum constant, a collection or array, a
    ///   map with texts as keys, or a Json; contents are copied
    /// @throws IllegalArgumentException if it has no counterpart in JSON, as NaN has none, or is
    ///   nested too deep
    public static Json of(@Nullable Object value) {
        return value instanceof Json json ? json : wrap(JsonContent.of(value, 0));
    }

    /// Reads JSON.
    ///
    /// @throws IllegalArgumentException if the text is no JSON, with the line and column where it
    ///   is wrong
    public static Json parse(String text) {
        return wrap(JsonText.parse(text));
    }

    /// Reads what a database gives for a value inside a document: JSON, or the bare text of a JSON
    /// string.
    ///
    /// Some databases leave the quotes of a string away when they take it out of a document.
    public static Json lenient(String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException bareText) {
            return new Json(text);
        }
    }

    /// Whether this is JSON's null.
    public boolean isNull() {
        return content == null;
    }

    /// The member of an object.
    ///
    /// @throws NoSuchElementException if the object has no such key
    /// @throws IllegalStateException if this is no object
    public Json get(String key) {
        Map<?, ?> members = object();
        if (!members.containsKey(key)) {
            throw new NoSuchElementException(
                    "The JSON object has no key '" + key + "'. Its keys are: " + keys() + ".");
        }
        return wrap(members.get(key));
    }

    /// The member of an object, or empty if it has no such key; JSON's null is a member.
    ///
    /// @throws IllegalStateException if this is no object
    public Optional<Json> find(String key) {
        Map<?, ?> members = object();
        return members.containsKey(key) ? Optional.of(wrap(members.get(key))) : Optional.empty();
    }

    /// The element of an array.
    ///
    /// @param index from 0
    /// @throws IndexOutOfBoundsException if the array has no such element
    /// @throws IllegalStateException if this is no array
    public Json at(int index) {
        return wrap(array().get(index));
    }

    /// The number of elements of an array or of members of an object.
    ///
    /// @throws IllegalStateException if this is neither
    public int size() {
        return content instanceof List<?> elements ? elements.size() : object().size();
    }

    /// The keys of an object, in order.
    ///
    /// @throws IllegalStateException if this is no object
    public Set<String> keys() {
        @SuppressWarnings("unchecked") // normalized maps have texts as keys
        Map<String, ?> members = (Map<String, ?>) object();
        return Collections.unmodifiableSet(members.keySet());
    }

    /// The text.
    ///
    /// @throws IllegalStateException if this is no string
    public String asString() {
        if (content instanceof String text) {
            return text;
        }
        throw not("a string");
    }

    /// The boolean.
    ///
    /// @throws IllegalStateException if this is neither true nor false
    public boolean asBoolean() {
        if (content instanceof Boolean flag) {
            return flag;
        }
        throw not("a boolean");
    }

    /// The number, as an int.
    ///
    /// @throws IllegalStateException if this is no number, not a whole one, or beyond an int
    public int asInt() {
        try {
            return asDecimal().intValueExact();
        } catch (ArithmeticException loss) {
            throw not("an int");
        }
    }

    /// The number, as a long.
    ///
    /// @throws IllegalStateException if this is no number, not a whole one, or beyond a long
    public long asLong() {
        try {
            return asDecimal().longValueExact();
        } catch (ArithmeticException loss) {
            throw not("a long");
        }
    }

    /// The number, as the nearest double.
    ///
    /// @throws IllegalStateException if this is no number
    public double asDouble() {
        if (content instanceof Number number) {
            return number.doubleValue();
        }
        throw not("a number");
    }

    /// The number with all its digits.
    ///
    /// @throws IllegalStateException if this is no number
    public BigDecimal asDecimal() {
        if (content instanceof Number number) {
            return JsonContent.decimal(number);
        }
        throw not("a number");
    }

    /// The value as plain Java: null, Boolean, String, Integer, Long, BigInteger, Double,
    /// BigDecimal, unmodifiable List or Map of these.
    ///
    /// Numbers that were parsed are an Integer, a Long or a BigInteger if they have neither point
    /// nor exponent, and otherwise a BigDecimal.
    public @Nullable Object value() {
        return content;
    }

    private List<?> array() {
        if (content instanceof List<?> elements) {
            return elements;
        }
        throw not("an array");
    }

    private Map<?, ?> object() {
        if (content instanceof Map<?, ?> members) {
            return members;
        }
        throw not("an object");
    }

    private IllegalStateException not(String expected) {
        String kind =
                switch (content) {
                    case null -> "null";
                    case Boolean _ -> "a boolean";
                    case String _ -> "a string";
                    case Number number -> "the number " + number;
                    case List<?> _ -> "an array";
                    default -> "an object";
                };
        return new IllegalStateException(
                "The JSON value is not " + expected + " but " + kind + ".");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && JsonContent.same(content, that.content);
    }

    @Override
    public int hashCode() {
        return JsonContent.hash(content);
    }

    /// The JSON without any blanks.
    @Override
    public String toString() {
        return JsonText.print(content);
    }
}
