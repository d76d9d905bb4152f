package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.math.BigDecimal;

/// An expression that gives numbers.
///
/// Numbers of all types compare with each other.
///
/// @param <M> the model at whose rows it is computed
/// @param <N> the Java type of its numbers
public interface NumberExpression<M, N extends Number>
        extends ArithmeticExpression<M, N>, BitwiseExpression<M, N> {
    /// The remainder of this and a whole number.
    default NumberExpression<M, N> mod(long number) {
        return Arithmetic.same(ArithmeticOperator.MODULO, this, Expressions.whole(number));
    }

    /// The remainder of this and a floating point number.
    default NumberExpression<M, Double> mod(double number) {
        return Arithmetic.number(ArithmeticOperator.MODULO, this, Value.of(number));
    }

    /// The remainder of this and a number of the same type.
    default NumberExpression<M, N> mod(N number) {
        return Arithmetic.same(ArithmeticOperator.MODULO, this, Value.of(number));
    }

    /// The remainder of this and another expression of the same type.
    default NumberExpression<M, N> mod(NumberExpression<? super M, N> other) {
        return Arithmetic.same(ArithmeticOperator.MODULO, this, other);
    }

    /// The remainder of this and an expression of another type.
    default NumberExpression<M, Number> mod(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.MODULO, this, other);
    }

    /// The power of this and a whole number.
    default NumberExpression<M, N> pow(long number) {
        return Arithmetic.keeping(ArithmeticOperator.POWER, this, Expressions.whole(number));
    }

    /// The power of this and a number of the same type.
    default NumberExpression<M, N> pow(N number) {
        return Arithmetic.same(ArithmeticOperator.POWER, this, Value.of(number));
    }

    /// The power of this and an expression of another type.
    default NumberExpression<M, Number> pow(Expression<? super M, ? extends Number> other) {
        return Arithmetic.number(ArithmeticOperator.POWER, this, other);
    }

    /// The number with the opposite sign.
    default NumberExpression<M, N> negate() {
        return Arithmetic.same(ArithmeticOperator.MULTIPLY, this, Expressions.whole(-1));
    }

    /// The number without its sign.
    default NumberExpression<M, N> abs() {
        return Functions.abs(this);
    }

    /// The smallest whole number that is not less.
    default NumberExpression<M, N> ceil() {
        return Functions.ceil(this);
    }

    /// The greatest whole number that is not greater.
    default NumberExpression<M, N> floor() {
        return Functions.floor(this);
    }

    /// The nearest whole number.
    default NumberExpression<M, N> round() {
        return Functions.round(this);
    }

    /// The number with so many places after the point.
    default NumberExpression<M, N> round(int places) {
        return Functions.round(this, places);
    }

    /// The same, declared to be 32-bit integers; no SQL changes. As for the following ones,
    /// [Functions#cast] converts.
    default NumberExpression<M, Integer> asInt() {
        return new View.OfNumber<>(new Typed<>(this, ValueType.INTEGER));
    }

    /// The same, declared to be 64-bit integers.
    default NumberExpression<M, Long> asLong() {
        return new View.OfNumber<>(new Typed<>(this, ValueType.LONG));
    }

    /// The same, declared to be floating point numbers.
    default NumberExpression<M, Double> asDouble() {
        return new View.OfNumber<>(new Typed<>(this, ValueType.DOUBLE));
    }

    /// The same, declared to be decimal numbers.
    default NumberExpression<M, BigDecimal> asDecimal() {
        return new View.OfNumber<>(new Typed<>(this, ValueType.DECIMAL));
    }

    @Override
    default Annotation.OfNumber<M, N> as(String name) {
        return new Annotation.OfNumber<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default NumberExpression<M, N> orElse(N fallback) {
        return new View.OfNumber<>(
                Coalesce.of(this, Expressions.number(fallback)), NumberOrigin.among(this));
    }

    /// This, or what another expression gives where this is NULL.
    default NumberExpression<M, N> orElse(Expression<? super M, N> fallback) {
        return new View.OfNumber<>(Coalesce.of(this, fallback), NumberOrigin.among(this, fallback));
    }

    /// Sees any expression over numbers with the operators of this family.
    static <M, N extends Number> NumberExpression<M, N> of(Expression<? super M, N> expression) {
        return new View.OfNumber<>(Expressions.at(expression));
    }
}
