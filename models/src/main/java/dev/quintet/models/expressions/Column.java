package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A column of any type that has no class of its own: UUIDs, enums, bytes, addresses, types of the
/// user's own.
///
/// @param <M> the model that the path starts from
/// @param <T> the Java type of its value
public final class Column<M, T> extends PathExpression<M, T>
        implements ComparableExpression<M, T, T> {

    /// A column by the names that lead to it; the last one is the field's own.
    public Column(List<String> path) {
        super(path);
    }

    /// Sets the column to a value, in an update or when creating.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(@Nullable T value) {
        return Assignment.of(this, value);
    }

    /// Sets the column to what an expression gives for the row.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(Expression<? super M, ? extends T> value) {
        return Assignment.of(this, value);
    }
}
