package dev.quintet.models.validators;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/// Values of a least or greatest length: the characters of a text, the bytes of an array, the items
/// of a collection.
///
/// @param limit the number, or a supplier that is asked each time
record Length<T>(Object limit, boolean upper) implements Validator<T> {
    @Override
    public void validate(T value) {
        int end = ((Number) (limit instanceof Supplier<?> asked ? asked.get() : limit)).intValue();
        int length = of(value);
        if (upper ? length > end : length < end) {
            String parts =
                    value instanceof CharSequence
                            ? "characters"
                            : value instanceof byte[] ? "bytes" : "items";
            throw Wording.refuse(
                    upper ? "max_length" : "min_length",
                    (upper ? "This can have at most {limit} " : "This must have at least {limit} ")
                            + parts
                            + ", and it has {length}.",
                    value,
                    Map.of("limit", end, "length", length));
        }
    }

    private static int of(Object value) {
        return switch (value) {
            case CharSequence text -> Character.codePointCount(text, 0, text.length());
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            default ->
                    value.getClass().isArray()
                            ? Array.getLength(value)
                            : value.toString().codePointCount(0, value.toString().length());
        };
    }
}
