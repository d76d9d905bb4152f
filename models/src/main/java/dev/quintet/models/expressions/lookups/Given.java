package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;

/// What a transform is applied to, as an expression. It lives as long as a query is resolved, and
/// the path that led to it is in the query's shape.
record Given<T>(Resolved value) implements Expression<Object, T> {
    @Override
    public Resolved resolve(Scope scope) {
        return value;
    }

    @Override
    public void shape(Shape shape) {
        throw new IllegalStateException("A value that is resolved has no shape.");
    }
}
