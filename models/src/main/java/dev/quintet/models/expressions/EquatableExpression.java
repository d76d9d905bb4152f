package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;

/// An expression that can be compared for equality: every column, and most of what is computed.
///
/// Methods that end in `If` are for search forms: without a value the condition vanishes, and so do
/// the joins it would have needed.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
/// @param <A> what it is compared with: usually `T`; any number for numbers
public interface EquatableExpression<M, T, A> extends Expression<M, T> {

    /// Rows where this equals a value; null means [#isNull].
    default Condition<M> eq(@Nullable A value) {
        return Expressions.compare(this, "exact", value);
    }

    /// Rows where this equals another expression.
    default Condition<M> eq(Expression<? super M, ? extends A> other) {
        return Expressions.compare(this, "exact", other);
    }

    /// As [#eq], or no condition for null.
    default Condition<M> eqIf(@Nullable A value) {
        return Expressions.compareIf(this, "exact", value);
    }

    /// Rows that [#eq] does not find, those with NULL included, as `exclude` does in Django; null
    /// means [#isNotNull].
    ///
    /// SQL's `<>` would leave out rows with NULL: for that, say `ne(value).and(isNotNull())`.
    default Condition<M> ne(@Nullable A value) {
        return eq(value).not();
    }

    /// Rows that [#eq] does not find, those with NULL included.
    default Condition<M> ne(Expression<? super M, ? extends A> other) {
        return eq(other).not();
    }

    /// As [#ne], or no condition for null.
    default Condition<M> neIf(@Nullable A value) {
        return value == null ? new Always<>() : ne(value);
    }

    /// Rows where this is one of the values. Nulls among them match nothing; no values match no
    /// row.
    default Condition<M> in(Collection<? extends A> values) {
        return Expressions.in(this, values);
    }

    /// Rows where this is one of the values. Nulls among them match nothing; no values match no
    /// row.
    @SuppressWarnings("unchecked") // the array is only read
    default Condition<M> in(A... values) {
        return Expressions.in(this, Arrays.asList(values));
    }

    /// Rows where this is among the rows of a query, which has one column; models stand for their
    /// keys.
    default Condition<M> in(Subselect query) {
        return Expressions.in(this, query);
    }

    /// As [#in], or no condition for null. An empty collection is a condition: it matches no row.
    default Condition<M> inIf(@Nullable Collection<? extends A> values) {
        return values == null ? new Always<>() : in(values);
    }
}
