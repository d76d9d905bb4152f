package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A column with numbers.
///
/// @param <M> the model that the path starts from
/// @param <N> the Java type of its numbers
public final class NumberColumn<M, N extends Number> extends PathExpression<M, N>
        implements NumberExpression<M, N> {

    /// A column by the names that lead to it; the last one is the field's own.
    public NumberColumn(List<String> path) {
        super(path);
    }

    /// Sets the column to a value, in an update or when creating.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(@Nullable N value) {
        return Assignment.of(this, value);
    }

    /// Sets the column to a whole number.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(long value) {
        return Assignment.of(this, value);
    }

    /// Sets the column to what an expression gives for the row.
    ///
    /// @throws FieldError if the column belongs to a related model
    public Assignment<M> to(Expression<? super M, ? extends Number> value) {
        return Assignment.of(this, value);
    }
}
