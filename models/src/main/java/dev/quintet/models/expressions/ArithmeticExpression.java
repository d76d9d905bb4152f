package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

/// The four operations on numbers.
///
/// The result has the type that Java programmers expect: whole numbers with whole numbers stay
/// whole, also when dividing, which cuts the fraction off, and a number with one of another type
/// gives the wider type. A query computes and compares with numbers as wide as they come; one that
/// does not fit its Java type is an error when it is read, and `units.asLong()` or `cast(units,
/// ValueType.LONG)` makes room beforehand. What is divided by zero is NULL on SQLite and MariaDB,
/// and an error on PostgreSQL and H2. A decimal with a floating point number has no type that is
/// right for both: declare one with [Expression#as(ValueType)]. NULL with anything is NULL.
///
/// @param <M> the model at whose rows it is computed
/// @param <N> the Java type of its numbers
public interface ArithmeticExpression<M, N extends Number>
        extends ComparableExpression<M, N, Number> {
    /// The sum of this and a whole number.
    default NumberExpression<M, N> plus(long number) {
        return Arithmetic.same(ArithmeticOperator.ADD, this, Expressions.whole(number));
    }

    /// The sum of this and a floating point number.
    default NumberExpression<M, Double> plus(double number) {
        return Arithmetic.number(ArithmeticOperator.ADD, this, Value.of(number));
    }

    /// The sum of this and a number of the same type.
    default NumberExpression<M, N> plus(N number) {
        return Arithmetic.same(ArithmeticOperator.ADD, this, Value.of(number));
    }

    /// The sum of this and another expression of the same type.
    default NumberExpression<M, N> plus(NumberExpression<? super M, N> other) {
        return Arithmetic.same(ArithmeticOperator.ADD, this, other);
    }

    /// The sum of this and an expression of another type.
    default NumberExpression<M, Number> plus(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.ADD, this, other);
    }

    /// The difference of this and a whole number.
    default NumberExpression<M, N> minus(long number) {
        return Arithmetic.same(ArithmeticOperator.SUBTRACT, this, Expressions.whole(number));
    }

    /// The difference of this and a floating point number.
    default NumberExpression<M, Double> minus(double number) {
        return Arithmetic.number(ArithmeticOperator.SUBTRACT, this, Value.of(number));
    }

    /// The difference of this and a number of the same type.
    default NumberExpression<M, N> minus(N number) {
        return Arithmetic.same(ArithmeticOperator.SUBTRACT, this, Value.of(number));
    }

    /// The difference of this and another expression of the same type.
    default NumberExpression<M, N> minus(NumberExpression<? super M, N> other) {
        return Arithmetic.same(ArithmeticOperator.SUBTRACT, this, other);
    }

    /// The difference of this and an expression of another type.
    default NumberExpression<M, Number> minus(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.SUBTRACT, this, other);
    }

    /// The product of this and a whole number.
    default NumberExpression<M, N> times(long number) {
        return Arithmetic.same(ArithmeticOperator.MULTIPLY, this, Expressions.whole(number));
    }

    /// The product of this and a floating point number.
    default NumberExpression<M, Double> times(double number) {
        return Arithmetic.number(ArithmeticOperator.MULTIPLY, this, Value.of(number));
    }

    /// The product of this and a number of the same type.
    default NumberExpression<M, N> times(N number) {
        return Arithmetic.same(ArithmeticOperator.MULTIPLY, this, Value.of(number));
    }

    /// The product of this and another expression of the same type.
    default NumberExpression<M, N> times(NumberExpression<? super M, N> other) {
        return Arithmetic.same(ArithmeticOperator.MULTIPLY, this, other);
    }

    /// The product of this and an expression of another type.
    default NumberExpression<M, Number> times(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.MULTIPLY, this, other);
    }

    /// The quotient of this and a whole number.
    default NumberExpression<M, N> dividedBy(long number) {
        return Arithmetic.same(ArithmeticOperator.DIVIDE, this, Expressions.whole(number));
    }

    /// The quotient of this and a floating point number.
    default NumberExpression<M, Double> dividedBy(double number) {
        return Arithmetic.number(ArithmeticOperator.DIVIDE, this, Value.of(number));
    }

    /// The quotient of this and a number of the same type.
    default NumberExpression<M, N> dividedBy(N number) {
        return Arithmetic.same(ArithmeticOperator.DIVIDE, this, Value.of(number));
    }

    /// The quotient of this and another expression of the same type.
    default NumberExpression<M, N> dividedBy(NumberExpression<? super M, N> other) {
        return Arithmetic.same(ArithmeticOperator.DIVIDE, this, other);
    }

    /// The quotient of this and an expression of another type.
    default NumberExpression<M, Number> dividedBy(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.DIVIDE, this, other);
    }

    /// A whole number less this: `units.subtractedFrom(10)` is `10 - units`.
    default NumberExpression<M, N> subtractedFrom(long number) {
        return Arithmetic.same(ArithmeticOperator.SUBTRACT, Expressions.whole(number), this);
    }

    /// A floating point number less this.
    default NumberExpression<M, Double> subtractedFrom(double number) {
        return Arithmetic.number(ArithmeticOperator.SUBTRACT, Value.of(number), this);
    }

    /// A number of the same type less this.
    default NumberExpression<M, N> subtractedFrom(N number) {
        return Arithmetic.same(ArithmeticOperator.SUBTRACT, Value.of(number), this);
    }

    /// A whole number by this: `units.dividing(100)` is `100 / units`.
    default NumberExpression<M, N> dividing(long number) {
        return Arithmetic.same(ArithmeticOperator.DIVIDE, Expressions.whole(number), this);
    }

    /// A floating point number by this.
    default NumberExpression<M, Double> dividing(double number) {
        return Arithmetic.number(ArithmeticOperator.DIVIDE, Value.of(number), this);
    }

    /// A number of the same type by this.
    default NumberExpression<M, N> dividing(N number) {
        return Arithmetic.same(ArithmeticOperator.DIVIDE, Value.of(number), this);
    }
}
