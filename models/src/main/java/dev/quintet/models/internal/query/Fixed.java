package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;

/// An expression that has been resolved already.
record Fixed(Resolved resolved) implements Expression<Object, Object> {
    @Override
    public Resolved resolve(Scope scope) {
        return resolved;
    }

    @Override
    public void shape(Shape shape) {
        throw new IllegalStateException("a resolved expression is no part of a query's shape");
    }
}
