package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A column with points on the time line.
///
/// @param <M> the model that the path starts from
public final class InstantColumn<M> extends PathExpression<M, Instant>
        implements InstantExpression<M> {

    /// A column by the names that lead to it; the last one is the field's own.
    public InstantColumn(List<String> path) {
        super(path);
    }

    /// Sets the column to a value, in an update or when creating.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(@Nullable Instant value) {
        return Assignment.of(this, value);
    }

    /// Sets the column to what an expression gives for the row.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(Expression<? super M, Instant> value) {
        return Assignment.of(this, value);
    }
}
