package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.time.Duration;

/// An expression that gives lengths of time.
///
/// @param <M> the model at whose rows it is computed
public interface DurationExpression<M> extends ComparableExpression<M, Duration, Duration> {

    /// This and another length of time together.
    default DurationExpression<M> plus(Duration other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.ADD, this, Value.of(other)));
    }

    /// This and another length of time together.
    default DurationExpression<M> plus(Expression<? super M, Duration> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.ADD, this, other));
    }

    /// This without another length of time.
    default DurationExpression<M> minus(Duration other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(other)));
    }

    /// This without another length of time.
    default DurationExpression<M> minus(Expression<? super M, Duration> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, other));
    }

    /// This so many times, on databases that can: MySQL and MariaDB cannot.
    default DurationExpression<M> times(long factor) {
        return new View.OfDuration<>(
                new Typed<>(
                        new Arithmetic<M, Duration>(
                                ArithmeticOperator.MULTIPLY, this, Expressions.whole(factor)),
                        ValueType.DURATION));
    }

    /// One of so many equal parts of this, on databases that can: MySQL and MariaDB cannot.
    default DurationExpression<M> dividedBy(long divisor) {
        return new View.OfDuration<>(
                new Typed<>(
                        new Arithmetic<M, Duration>(
                                ArithmeticOperator.DIVIDE, this, Expressions.whole(divisor)),
                        ValueType.DURATION));
    }

    @Override
    default Annotation.OfDuration<M> as(String name) {
        return new Annotation.OfDuration<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default DurationExpression<M> orElse(Duration fallback) {
        return new View.OfDuration<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default DurationExpression<M> orElse(Expression<? super M, Duration> fallback) {
        return new View.OfDuration<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over lengths of time with the operators of this family.
    static <M> DurationExpression<M> of(Expression<? super M, Duration> expression) {
        return new View.OfDuration<>(Expressions.at(expression));
    }
}
