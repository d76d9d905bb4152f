package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.DatePart;

/// What times of day and points in time have in common: parts of the clock.
///
/// The parts of an instant are those in the current time zone.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public interface ClockExpression<M, T> extends ComparableExpression<M, T, T> {
    /// The hour, 0 to 23.
    default NumberExpression<M, Integer> hour() {
        return DatePartOf.of(this, DatePart.HOUR);
    }

    /// The minute.
    default NumberExpression<M, Integer> minute() {
        return DatePartOf.of(this, DatePart.MINUTE);
    }

    /// The second, without fractions.
    default NumberExpression<M, Integer> second() {
        return DatePartOf.of(this, DatePart.SECOND);
    }
}
