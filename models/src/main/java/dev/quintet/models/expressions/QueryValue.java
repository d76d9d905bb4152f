package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// A query as a value: the only one of its only row and column, or whether it has rows.
record QueryValue<T>(Subselect query, boolean exists) implements Expression<Object, T> {
    QueryValue {
        Arguments.one("a query", query);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.subquery(query, exists);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(QueryValue.class).mark(exists);
        query.shape(shape);
    }

    /// Whether the same is asked: query sets themselves are told apart by identity.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryValue<?> that
                && exists == that.exists
                && query.unwrapped().equals(that.query.unwrapped());
    }

    @Override
    public int hashCode() {
        return query.unwrapped().hashCode();
    }

    @Override
    public String toString() {
        return (exists ? "EXISTS(" : "SUBQUERY(") + query.unwrapped() + ")";
    }
}
