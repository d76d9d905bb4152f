package dev.quintet.models.expressions;

import java.util.List;

/// A reference by name, Django's F: a field, fields over relations, an annotation, each with
/// transforms behind.
public record Reference<M, T>(List<String> path) implements Expression<M, T> {
    public Reference {
        path = List.copyOf(path);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.reference(path);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Reference.class).marks(path);
    }
}
