package dev.quintet.models.expressions;

/// A query as a value: the only one of its only row and column, or whether it has rows.
record QueryValue<T>(Subselect query, boolean exists) implements Expression<Object, T> {
    @Override
    public Resolved resolve(Scope scope) {
        return scope.subquery(query, exists);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(QueryValue.class).mark(exists);
        query.shape(shape);
    }

    /// The query shows its rows to people, and is not asked for them here.
    @Override
    public String toString() {
        return exists ? "EXISTS(query)" : "SUBQUERY(query)";
    }
}
