package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Which constant of a query's [Shape] fills which parameter of its SQL.
///
/// While a query is resolved each parameter is tied to the number of its constant, so that the SQL
/// serves every query of the same shape. What depends on more than the shape is noted, and such SQL
/// serves one query only.
final class Slots {
    private record Derived(Value<?> original, UnaryOperator<@Nullable Object> conversion) {}

    private final Map<Value<?>, Integer> numbers = new IdentityHashMap<>();
    private final Map<Value<?>, Derived> derived = new IdentityHashMap<>();
    private boolean reusable = true;

    Slots(Shape shape) {
        for (int i = 0; i < shape.valueCount(); i++) {
            if (numbers.put(shape.value(i), i) != null) {
                reusable = false; // one constant in two places: their numbers cannot be told apart
            }
        }
    }

    /// A value that is made of another when the statement runs.
    Value<?> derive(Value<?> original, UnaryOperator<@Nullable Object> conversion) {
        Value<?> made = Value.of(conversion.apply(original.content()));
        derived.put(made, new Derived(original, conversion));
        return made;
    }

    /// The parameter for a constant that goes into a column.
    Slot slot(Value<?> value, ColumnField column) {
        return slot(value, column.type(), column, UnaryOperator.identity());
    }

    /// The parameter for a constant.
    Slot slot(Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
        return slot(value, type, null, conversion);
    }

    private Slot slot(
            Value<?> value,
            ValueType<?> type,
            @Nullable ColumnField column,
            UnaryOperator<@Nullable Object> conversion) {
        Derived made = derived.get(value);
        if (made != null) {
            Slot inner = slot(made.original, type, column, conversion);
            return new Slot(
                    inner.number(), inner.fixed(), type, column, made.conversion, conversion);
        }
        Integer number = numbers.get(value);
        if (number == null) {
            // a constant of the resolver's own, the same for every query of the shape
            return new Slot(-1, value, type, column, UnaryOperator.identity(), conversion);
        }
        return new Slot(number, null, type, column, UnaryOperator.identity(), conversion);
    }

    /// Notes that the SQL depends on a constant's content.
    void dependOn(Value<?> value) {
        if (numbers.containsKey(value) || derived.containsKey(value)) {
            reusable = false;
        }
    }

    void dependOnContext() {
        reusable = false;
    }

    boolean reusable() {
        return reusable;
    }
}
