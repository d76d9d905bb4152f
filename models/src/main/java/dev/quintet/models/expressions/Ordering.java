package dev.quintet.models.expressions;

import dev.quintet.sql.SqlStatement.Nulls;

/// A term of an order: an expression, a direction, and where NULLs go.
///
/// @param <M> the model whose rows are ordered; `Object` where any will do
public record Ordering<M>(Expression<M, ?> expression, boolean descending, Nulls nulls)
        implements Shape.Part {
    public Ordering {
        expression = Expressions.plain(expression);
    }

    /// The same with NULLs before all values.
    public Ordering<M> nullsFirst() {
        return new Ordering<>(expression, descending, Nulls.FIRST);
    }

    /// The same with NULLs after all values.
    public Ordering<M> nullsLast() {
        return new Ordering<>(expression, descending, Nulls.LAST);
    }

    /// The opposite order, NULLs included.
    public Ordering<M> reversed() {
        Nulls swapped =
                switch (nulls) {
                    case DEFAULT -> Nulls.DEFAULT;
                    case FIRST -> Nulls.LAST;
                    case LAST -> Nulls.FIRST;
                };
        return new Ordering<>(expression, !descending, swapped);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(descending).mark(nulls).add(expression);
    }

    @Override
    public String toString() {
        return expression
                + (descending ? " DESC" : " ASC")
                + (nulls == Nulls.DEFAULT ? "" : " NULLS " + nulls);
    }
}
