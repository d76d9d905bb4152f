package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import java.time.Duration;
import java.time.LocalDate;

/// An expression that gives calendar dates.
///
/// @param <M> the model at whose rows it is computed
public interface DateExpression<M> extends CalendarExpression<M, LocalDate> {
    /// The moment so much later, counted from midnight.
    default DateTimeExpression<M> plus(Duration duration) {
        return new View.OfDateTime<>(
                new Arithmetic<>(ArithmeticOperator.ADD, this, Value.of(duration)));
    }

    /// The moment so much later, counted from midnight.
    default DateTimeExpression<M> plus(DurationExpression<? super M> duration) {
        return new View.OfDateTime<>(new Arithmetic<>(ArithmeticOperator.ADD, this, duration));
    }

    /// The moment so much earlier, counted from midnight.
    default DateTimeExpression<M> minus(Duration duration) {
        return new View.OfDateTime<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(duration)));
    }

    /// The moment so much earlier, counted from midnight.
    default DateTimeExpression<M> minus(DurationExpression<? super M> duration) {
        return new View.OfDateTime<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, duration));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(LocalDate other) {
        return new View.OfDuration<>(
                new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, Value.of(other)));
    }

    /// The time from another moment to this one.
    default DurationExpression<M> minus(DateExpression<? super M> other) {
        return new View.OfDuration<>(new Arithmetic<>(ArithmeticOperator.SUBTRACT, this, other));
    }

    @Override
    default Annotation.OfDate<M> as(String name) {
        return new Annotation.OfDate<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default DateExpression<M> orElse(LocalDate fallback) {
        return new View.OfDate<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default DateExpression<M> orElse(Expression<? super M, LocalDate> fallback) {
        return new View.OfDate<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over dates with the operators of this family.
    static <M> DateExpression<M> of(Expression<? super M, LocalDate> expression) {
        return new View.OfDate<>(Expressions.at(expression));
    }
}
