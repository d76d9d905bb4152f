package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.time.Duration;
import java.time.Instant;

/// An expression that gives points on the time line.
///
/// @param <M> the model at whose rows it is computed
public interface InstantExpression<M>
        extends CalendarExpression<M, Instant>, ClockExpression<M, Instant> {

    /// The calendar date, in the current time zone.
    default DateExpression<M> date() {
        return Truncation.date(this);
    }

    /// The time of day, in the current time zone.
    default TimeExpression<M> time() {
        return Truncation.time(this);
    }

    /// The moment so much later.
    default InstantExpression<M> plus(Duration duration) {
        return new View.OfInstant<>(
                new Arithmetic<>(ArithmeticOperator.ADD, this, Value.of(duration)));
    }

    /// The moment so much later.
    default InstantExpression<M> plus(DurationExpression<? super M> duration) {
        return new View.OfInstant<>(new Arithmetic<>(ArithmeticOperator.ADD, this, duration));
    }

    /// The moment so much earlier.
    default InstantExpression<M> minus(Duration duration) {
        return new View.OfInstant<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(duration)));
    }

    /// The moment so much earlier.
    default InstantExpression<M> minus(DurationExpression<? super M> duration) {
        return new View.OfInstant<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, duration));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(Instant other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(other)));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(InstantExpression<? super M> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, other));
    }

    @Override
    default Annotation.OfInstant<M> as(String name) {
        return new Annotation.OfInstant<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default InstantExpression<M> orElse(Instant fallback) {
        return new View.OfInstant<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default InstantExpression<M> orElse(Expression<? super M, Instant> fallback) {
        return new View.OfInstant<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over points on the time line with the operators of this family.
    static <M> InstantExpression<M> of(Expression<? super M, Instant> expression) {
        return new View.OfInstant<>(Expressions.at(expression));
    }
}
