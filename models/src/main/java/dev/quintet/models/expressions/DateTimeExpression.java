package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.time.Duration;
import java.time.LocalDateTime;

/// An expression that gives dates and times without a zone.
///
/// @param <M> the model at whose rows it is computed
public interface DateTimeExpression<M>
        extends CalendarExpression<M, LocalDateTime>, ClockExpression<M, LocalDateTime> {

    /// The calendar date.
    default DateExpression<M> date() {
        return Truncation.date(this);
    }

    /// The time of day.
    default TimeExpression<M> time() {
        return Truncation.time(this);
    }

    /// The moment so much later.
    default DateTimeExpression<M> plus(Duration duration) {
        return new View.OfDateTime<>(
                new Arithmetic<>(ArithmeticOperator.ADD, this, Value.of(duration)));
    }

    /// The moment so much later.
    default DateTimeExpression<M> plus(DurationExpression<? super M> duration) {
        return new View.OfDateTime<>(new Arithmetic<>(ArithmeticOperator.ADD, this, duration));
    }

    /// The moment so much earlier.
    default DateTimeExpression<M> minus(Duration duration) {
        return new View.OfDateTime<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(duration)));
    }

    /// The moment so much earlier.
    default DateTimeExpression<M> minus(DurationExpression<? super M> duration) {
        return new View.OfDateTime<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, duration));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(LocalDateTime other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(other)));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(DateTimeExpression<? super M> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, other));
    }

    @Override
    default Annotation.OfDateTime<M> as(String name) {
        return new Annotation.OfDateTime<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default DateTimeExpression<M> orElse(LocalDateTime fallback) {
        return new View.OfDateTime<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default DateTimeExpression<M> orElse(Expression<? super M, LocalDateTime> fallback) {
        return new View.OfDateTime<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over dates and times without a zone with the operators of this family.
    static <M> DateTimeExpression<M> of(Expression<? super M, LocalDateTime> expression) {
        return new View.OfDateTime<>(Expressions.at(expression));
    }
}
