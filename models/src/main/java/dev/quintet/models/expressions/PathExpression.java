package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A field of a model, perhaps reached over relations: a column or a relation.
///
/// @param <M> the model that the path starts from
/// @param <T> the Java type of the field's value; for a relation the related model
public abstract sealed class PathExpression<M, T> implements Expression<M, T>
        permits Column,
                TextColumn,
                NumberColumn,
                BooleanColumn,
                DateColumn,
                TimeColumn,
                DateTimeColumn,
                InstantColumn,
                DurationColumn,
                JsonColumn,
                RelationPath {
    private final List<String> path;

    PathExpression(List<String> path) {
        this.path = List.copyOf(path);
    }

    /// The names that lead to the field; the last one is the field's own.
    @Override
    public final List<String> path() {
        return path;
    }

    /// Sets the field to NULL, in an update or when creating.
    ///
    /// @throws FieldError if the field belongs to a related model
    public final Assignment<M> toNull() {
        return Assignment.of(this, null);
    }

    @Override
    public final Resolved resolve(Scope scope) {
        return scope.reference(path);
    }

    @Override
    public final void shape(Shape shape) {
        Reference.shape(path, shape);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PathExpression<?, ?> that
                && getClass() == that.getClass()
                && path.equals(that.path);
    }

    @Override
    public final int hashCode() {
        return path.hashCode();
    }

    @Override
    public final String toString() {
        return String.join("__", path);
    }
}
