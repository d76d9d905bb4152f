package dev.quintet.models;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The expressions that were assigned to fields of an instance and wait for the next save, with
/// what the Java fields had in them then: where one has something else now, the program has set it
/// since, and that counts.
final class Pending {
    private final Map<ColumnField, Expression<?, ?>> expressions = new LinkedHashMap<>(4);
    private final Map<ColumnField, @Nullable Object> values = new LinkedHashMap<>(4);

    void put(Model instance, ColumnField field, Expression<?, ?> expression) {
        expressions.put(field, expression);
        values.put(field, value(instance, field));
    }

    /// The expressions of the fields that were not set since.
    Map<ColumnField, Expression<?, ?>> of(Model instance) {
        expressions
                .keySet()
                .removeIf(field -> !Objects.deepEquals(values.get(field), value(instance, field)));
        return Collections.unmodifiableMap(expressions);
    }

    /// The expression of a field, whatever is in the field now; null for none.
    @Nullable Expression<?, ?> expression(ColumnField field) {
        return expressions.get(field);
    }

    /// What a field had in it when it was assigned an expression.
    @Nullable Object value(ColumnField field) {
        return values.get(field);
    }

    /// Notes that fields were filled from the row, which is no assignment.
    void filled(Model instance, Collection<ColumnField> fields) {
        for (ColumnField field : fields) {
            if (expressions.containsKey(field)) {
                values.put(field, value(instance, field));
            }
        }
    }

    void settled(Collection<ColumnField> fields) {
        expressions.keySet().removeAll(fields);
    }

    private static @Nullable Object value(Model instance, ColumnField field) {
        return ModelType.of(instance.options()).get(instance, field.index());
    }
}
