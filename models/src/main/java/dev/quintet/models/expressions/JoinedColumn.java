package dev.quintet.models.expressions;

import java.util.List;

/// A column of a source that a query joins under a name of its own.
///
/// @param source the name of the source
/// @param column the names of a path, as the query behind the source knows it
record JoinedColumn<T>(String source, List<String> column) implements Expression<Object, T> {
    JoinedColumn {
        column = List.copyOf(column);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.joined(source, column);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(JoinedColumn.class).mark(source).marks(column);
    }

    @Override
    public String toString() {
        return source + "." + String.join("__", column);
    }
}
