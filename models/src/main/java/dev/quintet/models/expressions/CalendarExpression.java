package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.DatePart;

/// What dates and points in time have in common: parts of the calendar.
///
/// The parts of an instant are those in the current time zone.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public interface CalendarExpression<M, T> extends ComparableExpression<M, T, T> {
    /// The year.
    default NumberExpression<M, Integer> year() {
        return DatePartOf.of(this, DatePart.YEAR);
    }

    /// The year that the ISO week belongs to.
    default NumberExpression<M, Integer> isoYear() {
        return DatePartOf.of(this, DatePart.ISO_YEAR);
    }

    /// The quarter, 1 to 4.
    default NumberExpression<M, Integer> quarter() {
        return DatePartOf.of(this, DatePart.QUARTER);
    }

    /// The month, 1 to 12.
    default NumberExpression<M, Integer> month() {
        return DatePartOf.of(this, DatePart.MONTH);
    }

    /// The ISO week, 1 to 53.
    default NumberExpression<M, Integer> week() {
        return DatePartOf.of(this, DatePart.WEEK);
    }

    /// The day of the month.
    default NumberExpression<M, Integer> day() {
        return DatePartOf.of(this, DatePart.DAY);
    }

    /// The day of the week: Sunday is 1, Saturday 7.
    default NumberExpression<M, Integer> weekDay() {
        return DatePartOf.of(this, DatePart.WEEK_DAY);
    }

    /// The day of the week: Monday is 1, Sunday 7.
    default NumberExpression<M, Integer> isoWeekDay() {
        return DatePartOf.of(this, DatePart.ISO_WEEK_DAY);
    }
}
