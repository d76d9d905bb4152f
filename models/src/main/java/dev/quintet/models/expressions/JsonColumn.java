package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A column with JSON documents.
///
/// @param <M> the model that the path starts from
public final class JsonColumn<M> extends PathExpression<M, Json> implements JsonExpression<M> {

    /// A column by the names that lead to it; the last one is the field's own.
    public JsonColumn(List<String> path) {
        super(path);
    }

    /// Sets the column to a value, in an update or when creating.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(@Nullable Object value) {
        return Assignment.of(this, value);
    }

    /// Sets the column to what an expression gives for the row.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(Expression<? super M, ?> value) {
        return Assignment.of(this, value);
    }
}
