package dev.quintet.models.expressions;

import java.util.List;

/// A reference by name, Django's F: a field, fields over relations, an annotation, each with
/// transforms behind.
///
/// Typed columns and steps over relations are written down as references, so that typed and named
/// queries are one tree.
///
/// @param path the names, at least one
public record Reference<M, T>(List<String> path) implements Expression<M, T> {
    public Reference {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("A reference needs at least one name");
        }
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.reference(path);
    }

    @Override
    public void shape(Shape shape) {
        shape(path, shape);
    }

    /// Writes down a reference that an object of another class stands for.
    static void shape(List<String> path, Shape shape) {
        shape.mark(Reference.class).marks(path);
    }

    @Override
    public String toString() {
        return String.join("__", path);
    }
}
