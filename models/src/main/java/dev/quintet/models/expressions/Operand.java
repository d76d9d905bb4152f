package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// The right side of a lookup.
public sealed interface Operand {

    /// Writes down what the operand is, apart from its constants.
    void shape(Shape shape);

    /// One constant, null included.
    record Constant(Value<?> value) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.value(value);
        }
    }

    /// Several constants or expressions, in order: the choices of `in`, the bounds of `range`.
    record Many(List<Expression<?, ?>> items) implements Operand {
        public Many {
            items = List.copyOf(items);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Many.class).addAll(items);
        }
    }

    /// Something computed by the database for each row.
    record Computed(Expression<?, ?> expression) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.mark(Computed.class).add(expression);
        }
    }

    /// The rows of a query.
    record Rows(Subselect query) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.mark(Rows.class);
            query.shape(shape);
        }
    }

    /// The operand for whatever a user passes: an expression, a query, a collection (an array too),
    /// or a constant.
    static Operand of(@Nullable Object right) {
        return switch (right) {
            case null -> new Constant(Value.of(null));
            case Value<?> value -> new Constant(value);
            case Expression<?, ?> expression -> new Computed(expression);
            case Subselect query -> new Rows(query);
            case Collection<?> items -> many(items);
            case Object[] items -> many(List.of(items));
            default -> new Constant(Value.of(right));
        };
    }

    private static Operand many(Collection<?> items) {
        List<Expression<?, ?>> values = new ArrayList<>(items.size());
        for (Object item : items) {
            values.add(item instanceof Expression<?, ?> expression ? expression : Value.of(item));
        }
        return new Many(values);
    }

    /// The choices without repetitions, for `in`.
    static Operand distinct(Collection<?> items) {
        return many(new LinkedHashSet<>(items));
    }
}
