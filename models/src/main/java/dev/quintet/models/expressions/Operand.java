package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.BaseStream;

/// The right side of a lookup.
public sealed interface Operand extends Shape.Part {

    /// One constant, null included.
    record Constant(Value<?> value) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.value(value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Several constants or expressions, in order: the choices of `in`, the bounds of `range`.
    ///
    /// @param whole the collection that they were in, for columns whose values are such
    ///   collections; null if there is none
    record Many(List<Expression<?, ?>> items, @Nullable Object whole) implements Operand {
        public Many {
            items = List.copyOf(items);
        }

        /// Several that were in no collection.
        public Many(List<Expression<?, ?>> items) {
            this(items, null);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Many that && items.equals(that.items);
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }

        /// Each of them once.
        Many distinct() {
            return new Many(List.copyOf(new LinkedHashSet<>(items)));
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Many.class).addAll(items);
            if (items.isEmpty() && whole != null) {
                shape.mark(whole.getClass());
            }
        }

        @Override
        public String toString() {
            return items.toString();
        }
    }

    /// Something computed by the database for each row.
    record Computed(Expression<?, ?> expression) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.mark(Computed.class).add(expression);
        }

        @Override
        public String toString() {
            return expression.toString();
        }
    }

    /// The rows of a query.
    record Rows(Subselect query) implements Operand {
        @Override
        public void shape(Shape shape) {
            shape.mark(Rows.class);
            query.shape(shape);
        }

        /// Whether the same is asked: query sets themselves are told apart by identity.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Rows that && query.unwrapped().equals(that.query.unwrapped());
        }

        @Override
        public int hashCode() {
            return query.unwrapped().hashCode();
        }

        @Override
        public String toString() {
            return "(" + query.unwrapped() + ")"; // a query set itself would show its rows
        }
    }

    /// The operand for whatever a user passes: an expression, a query, a collection (an array, an
    /// iterator, a stream or any other iterable too, read once and at once), or a constant. What a
    /// collection means is for the column to say: it may have such collections for values.
    static Operand of(@Nullable Object right) {
        return switch (right) {
            case null -> new Constant(Value.of(null));
            case Value<?> value -> new Constant(value);
            case Expression<?, ?> expression -> computed(expression);
            case Subselect query -> new Rows(query);
            case Collection<?> items -> many(items, items);
            case Object[] items -> many(Arrays.asList(items), items);
            case Iterator<?> items -> many(collected(() -> items), null);
            case BaseStream<?, ?> stream -> many(collected(stream::iterator), null);
            case Iterable<?> items when !(right instanceof Path) -> many(collected(items), items);
            default -> new Constant(Value.of(right));
        };
    }

    /// The operand for an expression: a constant stays one, a typed column becomes the plain
    /// reference that it is.
    static Operand computed(Expression<?, ?> expression) {
        Expression<?, ?> plain = Expressions.plain(expression);
        return plain instanceof Value<?> value ? new Constant(value) : new Computed(plain);
    }

    private static <T> List<Object> collected(Iterable<T> items) {
        List<Object> list = new ArrayList<>();
        items.forEach(list::add);
        return list;
    }

    private static Many many(Collection<?> items, @Nullable Object whole) {
        List<Expression<?, ?>> values = new ArrayList<>(items.size());
        for (Object item : items) {
            values.add(
                    item instanceof Expression<?, ?> expression
                            ? Expressions.plain(expression)
                            : Value.of(item));
        }
        return new Many(values, whole);
    }

    /// The choices without repetitions, for `in`.
    static Operand distinct(Collection<?> items) {
        return many(items, null).distinct();
    }
}
