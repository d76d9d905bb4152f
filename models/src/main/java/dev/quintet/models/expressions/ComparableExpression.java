package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression whose values have an order.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
/// @param <A> what it is compared with: usually `T`; any number for numbers
public interface ComparableExpression<M, T, A> extends EquatableExpression<M, T, A> {

    /// Rows where this is greater than a value.
    default Condition<M> gt(A value) {
        return Expressions.compare(this, "gt", value);
    }

    /// Rows where this is greater than another expression.
    default Condition<M> gt(Expression<? super M, ? extends A> other) {
        return Expressions.compare(this, "gt", other);
    }

    /// As [#gt], or no condition for null.
    default Condition<M> gtIf(@Nullable A value) {
        return Expressions.compareIf(this, "gt", value);
    }

    /// Rows where this is greater than a value or equal.
    default Condition<M> gte(A value) {
        return Expressions.compare(this, "gte", value);
    }

    /// Rows where this is greater than another expression or equal.
    default Condition<M> gte(Expression<? super M, ? extends A> other) {
        return Expressions.compare(this, "gte", other);
    }

    /// As [#gte], or no condition for null.
    default Condition<M> gteIf(@Nullable A value) {
        return Expressions.compareIf(this, "gte", value);
    }

    /// Rows where this is less than a value.
    default Condition<M> lt(A value) {
        return Expressions.compare(this, "lt", value);
    }

    /// Rows where this is less than another expression.
    default Condition<M> lt(Expression<? super M, ? extends A> other) {
        return Expressions.compare(this, "lt", other);
    }

    /// As [#lt], or no condition for null.
    default Condition<M> ltIf(@Nullable A value) {
        return Expressions.compareIf(this, "lt", value);
    }

    /// Rows where this is less than a value or equal.
    default Condition<M> lte(A value) {
        return Expressions.compare(this, "lte", value);
    }

    /// Rows where this is less than another expression or equal.
    default Condition<M> lte(Expression<? super M, ? extends A> other) {
        return Expressions.compare(this, "lte", other);
    }

    /// As [#lte], or no condition for null.
    default Condition<M> lteIf(@Nullable A value) {
        return Expressions.compareIf(this, "lte", value);
    }

    /// Rows where this lies between two values, both included.
    default Condition<M> between(A low, A high) {
        return Expressions.lookup(this, "range", Operand.of(List.of(low, high)));
    }

    /// Rows where this lies between two expressions, both included.
    default Condition<M> between(
            Expression<? super M, ? extends A> low, Expression<? super M, ? extends A> high) {
        return Expressions.between(this, low, high);
    }

    /// As [#between]; a null bound is left open, two make no condition.
    default Condition<M> betweenIf(@Nullable A low, @Nullable A high) {
        if (low == null) {
            return lteIf(high);
        }
        return high == null ? gte(low) : between(low, high);
    }
}
