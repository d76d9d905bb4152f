package dev.quintet.models.internal.query;

import dev.quintet.db.DataError;
import dev.quintet.db.Parameters;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnErrors;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// A parameter that takes one constant.
///
/// @param number which constant of the query it is, or -1
/// @param fixed the constant where it is always the same
/// @param type what it is bound as
/// @param field the column that takes the value, or null where it is compared or computed with
/// @param key what is taken of the constant first: the key of an instance
/// @param conversion what is done after the type has prepared it: the wildcards of a pattern
record Slot(
        int number,
        @Nullable Value<?> fixed,
        ValueType<?> type,
        @Nullable ColumnField field,
        UnaryOperator<@Nullable Object> key,
        UnaryOperator<@Nullable Object> conversion)
        implements Source {

    @Override
    public @Nullable Object value(Shape query) {
        Value<?> value = number < 0 ? Objects.requireNonNull(fixed) : query.value(number);
        return conversion.apply(type.prepare(key.apply(value.content())));
    }

    @Override
    public void write(Parameters out, @Nullable Object value) throws SQLException {
        try {
            if (field == null) {
                type.write(out, value);
            } else {
                type.store(out, value);
            }
        } catch (RuntimeException e) {
            throw field != null ? field.refused(e) : compared(e);
        }
    }

    private RuntimeException compared(RuntimeException failure) {
        String name = type.field();
        return name != null && ColumnErrors.isOfValue(failure)
                ? new DataError(name + ": " + failure.getMessage(), null, failure)
                : failure;
    }
}
