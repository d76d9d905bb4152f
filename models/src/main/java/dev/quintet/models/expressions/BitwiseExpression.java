package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

/// The bits of whole numbers.
///
/// @param <M> the model at whose rows it is computed
/// @param <N> the Java type of its numbers
public interface BitwiseExpression<M, N extends Number> extends ComparableExpression<M, N, Number> {
    /// The bits that are set in this and the other.
    default NumberExpression<M, N> bitAnd(long other) {
        return Arithmetic.same(ArithmeticOperator.BIT_AND, this, Expressions.whole(other));
    }

    /// The bits that are set in this and the other.
    default NumberExpression<M, N> bitAnd(Expression<? super M, ? extends Number> other) {
        return Arithmetic.same(ArithmeticOperator.BIT_AND, this, other);
    }

    /// The bits that are set in this or the other.
    default NumberExpression<M, N> bitOr(long other) {
        return Arithmetic.same(ArithmeticOperator.BIT_OR, this, Expressions.whole(other));
    }

    /// The bits that are set in this or the other.
    default NumberExpression<M, N> bitOr(Expression<? super M, ? extends Number> other) {
        return Arithmetic.same(ArithmeticOperator.BIT_OR, this, other);
    }

    /// The bits that are set in exactly one of the two.
    default NumberExpression<M, N> bitXor(long other) {
        return Arithmetic.same(ArithmeticOperator.BIT_XOR, this, Expressions.whole(other));
    }

    /// The bits that are set in exactly one of the two.
    default NumberExpression<M, N> bitXor(Expression<? super M, ? extends Number> other) {
        return Arithmetic.same(ArithmeticOperator.BIT_XOR, this, other);
    }

    /// The bits moved to the left.
    default NumberExpression<M, N> shiftLeft(long other) {
        return Arithmetic.same(ArithmeticOperator.SHIFT_LEFT, this, Expressions.whole(other));
    }

    /// The bits moved to the left.
    default NumberExpression<M, N> shiftLeft(Expression<? super M, ? extends Number> other) {
        return Arithmetic.same(ArithmeticOperator.SHIFT_LEFT, this, other);
    }

    /// The bits moved to the right.
    default NumberExpression<M, N> shiftRight(long other) {
        return Arithmetic.same(ArithmeticOperator.SHIFT_RIGHT, this, Expressions.whole(other));
    }

    /// The bits moved to the right.
    default NumberExpression<M, N> shiftRight(Expression<? super M, ? extends Number> other) {
        return Arithmetic.same(ArithmeticOperator.SHIFT_RIGHT, this, other);
    }
}
