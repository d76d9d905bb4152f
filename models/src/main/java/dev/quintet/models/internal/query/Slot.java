package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.UnaryOperator;

/// How one parameter of a statement gets its value.
///
/// @param number which constant of the query it is, or -1
/// @param fixed the constant where it is always the same
/// @param type what it is bound as
/// @param key what is taken of the constant first: the key of an instance
/// @param conversion what is done after the type has prepared it: the wildcards of a pattern
record Slot(
        int number,
        @Nullable Value<?> fixed,
        ValueType<?> type,
        UnaryOperator<@Nullable Object> key,
        UnaryOperator<@Nullable Object> conversion) {

    /// The value that a query of the shape brings, ready to be bound.
    ///
    /// @throws IllegalArgumentException if it is none of the type
    @Nullable Object value(Shape query) {
        Value<?> value = number < 0 ? Objects.requireNonNull(fixed) : query.value(number);
        return conversion.apply(type.prepare(key.apply(value.content())));
    }
}
