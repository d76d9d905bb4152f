package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;

import java.util.List;

/// A path in the query around this one.
record Outside(List<String> path) implements Expression<Object, Object> {
    @Override
    public Resolved resolve(Scope scope) {
        return scope.outer(path, 1);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Outside.class).marks(path);
    }
}
