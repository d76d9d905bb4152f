package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Functions on dates, times and points in time.
///
/// Instants are read in the current time zone, or in one that is given. What is cut keeps its type;
/// to get another one, declare it: `truncate(MONTH, created).as(ValueType.DATE)`.
public class DateFunctions extends MathFunctions {
    private static final String ZONE = "a time zone";

    DateFunctions() {}

    /// The moment at which the database runs the statement.
    public static <M> InstantExpression<M> now() {
        return new View.OfInstant<>(Expressions.at(new CurrentMoment()));
    }

    /// A part of a moment.
    ///
    /// @throws IllegalArgumentException in a query, if the moment has no such part
    public static <M> NumberExpression<M, Integer> extract(DatePart part, Expression<M, ?> moment) {
        return new View.OfNumber<>(new DatePartOf<>(moment, part, null));
    }

    /// A part of an instant in a time zone.
    public static <M> NumberExpression<M, Integer> extract(
            DatePart part, Expression<M, Instant> moment, ZoneId zone) {
        return new View.OfNumber<>(new DatePartOf<>(moment, part, Arguments.one(ZONE, zone)));
    }

    /// A date cut to the first day of a unit.
    ///
    /// @throws IllegalArgumentException in a query, if a date has no such unit
    public static <M> DateExpression<M> truncate(TruncateUnit unit, DateExpression<M> moment) {
        return new View.OfDate<>(new Truncation<>(moment, unit, null));
    }

    /// A time of day cut to a unit.
    ///
    /// @throws IllegalArgumentException in a query, if a time has no such unit
    public static <M> TimeExpression<M> truncate(TruncateUnit unit, TimeExpression<M> moment) {
        return new View.OfTime<>(new Truncation<>(moment, unit, null));
    }

    /// A date and time cut to the start of a unit.
    public static <M> DateTimeExpression<M> truncate(
            TruncateUnit unit, DateTimeExpression<M> moment) {
        return new View.OfDateTime<>(new Truncation<>(moment, unit, null));
    }

    /// An instant cut to the start of a unit in the current time zone.
    public static <M> InstantExpression<M> truncate(
            TruncateUnit unit, InstantExpression<M> moment) {
        return new View.OfInstant<>(new Truncation<>(moment, unit, null));
    }

    /// An instant cut to the start of a unit in a time zone.
    public static <M> InstantExpression<M> truncate(
            TruncateUnit unit, Expression<M, Instant> moment, ZoneId zone) {
        return new View.OfInstant<>(new Truncation<>(moment, unit, Arguments.one(ZONE, zone)));
    }

    /// Any moment cut to the start of a unit.
    ///
    /// @throws IllegalArgumentException in a query, if it is no moment or has no such unit
    public static <M, T> ComparableExpression<M, T, T> truncate(
            TruncateUnit unit, Expression<M, T> moment) {
        return new View.OfAny<>(new Truncation<>(moment, unit, null));
    }

    /// The calendar date of an instant in a time zone.
    public static <M> DateExpression<M> dateOf(Expression<M, Instant> moment, ZoneId zone) {
        return new View.OfDate<>(
                new Truncation<M, LocalDate>(moment, TruncateUnit.DATE, Arguments.one(ZONE, zone)));
    }

    /// The time of day of an instant in a time zone.
    public static <M> TimeExpression<M> timeOf(Expression<M, Instant> moment, ZoneId zone) {
        return new View.OfTime<>(
                new Truncation<M, LocalTime>(moment, TruncateUnit.TIME, Arguments.one(ZONE, zone)));
    }
}
