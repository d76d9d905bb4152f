package dev.quintet.models.expressions;

import java.util.List;

/// A path in a query around this one: Django's OuterRef.
///
/// @param names the names in the other query, at least one
/// @param levels how many queries further out; 1 is the next one
record OuterReference<T>(List<String> names, int levels) implements Expression<Object, T> {
    OuterReference {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A reference needs at least one name");
        }
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.outer(names, levels);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(OuterReference.class).mark(levels).marks(names);
    }

    @Override
    public String toString() {
        return "outer".repeat(levels) + "." + String.join("__", names);
    }
}
