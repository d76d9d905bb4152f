package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.time.Duration;
import java.time.LocalTime;

/// An expression that gives times of day.
///
/// @param <M> the model at whose rows it is computed
public interface TimeExpression<M> extends ClockExpression<M, LocalTime> {
    /// The moment so much later.
    default TimeExpression<M> plus(Duration duration) {
        return new View.OfTime<>(
                new Arithmetic<>(ArithmeticOperator.ADD, this, Value.of(duration)));
    }

    /// The moment so much later.
    default TimeExpression<M> plus(DurationExpression<? super M> duration) {
        return new View.OfTime<>(new Arithmetic<>(ArithmeticOperator.ADD, this, duration));
    }

    /// The moment so much earlier.
    default TimeExpression<M> minus(Duration duration) {
        return new View.OfTime<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(duration)));
    }

    /// The moment so much earlier.
    default TimeExpression<M> minus(DurationExpression<? super M> duration) {
        return new View.OfTime<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, duration));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(LocalTime other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(other)));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(TimeExpression<? super M> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, other));
    }

    @Override
    default Annotation.OfTime<M> as(String name) {
        return new Annotation.OfTime<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default TimeExpression<M> orElse(LocalTime fallback) {
        return new View.OfTime<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default TimeExpression<M> orElse(Expression<? super M, LocalTime> fallback) {
        return new View.OfTime<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over times of day with the operators of this family.
    static <M> TimeExpression<M> of(Expression<? super M, LocalTime> expression) {
        return new View.OfTime<>(Expressions.at(expression));
    }
}
