package dev.quintet.models.expressions.lookups;

import dev.quintet.db.Limits;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/// Comparisons of a year with a constant, said without taking the year out of each row, so that
/// indexes help: the moment itself is compared with the first or the last moment of the year.
///
/// @param moment the date or the moment that the year was taken of
/// @param type its type
/// @param iso whether years begin with the Monday of the ISO week 1
/// @param zone the zone in which an instant is read
record YearBounds(SqlExpression moment, ValueType<?> type, boolean iso, ZoneId zone) {
    private static final int LAST_YEAR = 9999;
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_999_000);

    /// The first or last moment of a year.
    private record Bound(Object moment) {}

    /// The bounds for an expression that is the year of something, or else null.
    static @Nullable YearBounds of(Resolved year) {
        if (!(year.sql()
                        instanceof
                        Extract(DatePart part, SqlExpression moment, SqlType type, String zone))
                || part != DatePart.YEAR && part != DatePart.ISO_YEAR) {
            return null;
        }
        ValueType<?> momentType =
                switch (type) {
                    case SqlType.Date _ -> ValueType.DATE;
                    case SqlType.DateTime _ -> ValueType.DATE_TIME;
                    case SqlType.Timestamp _ -> ValueType.INSTANT;
                    default -> null;
                };
        return momentType == null
                ? null
                : new YearBounds(
                        moment,
                        momentType,
                        part == DatePart.ISO_YEAR,
                        zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    }

    /// The comparison of the year with a constant.
    SqlExpression compare(ComparisonOperator operator, Value<?> year, Scope scope) {
        return switch (operator) {
            case EQUAL -> new Between(moment, bound(year, false, scope), bound(year, true, scope));
            case NOT_EQUAL -> new SqlExpression.Not(compare(ComparisonOperator.EQUAL, year, scope));
            case GREATER, LESS_OR_EQUAL ->
                    new Comparison(operator, moment, bound(year, true, scope));
            case GREATER_OR_EQUAL, LESS ->
                    new Comparison(operator, moment, bound(year, false, scope));
        };
    }

    private SqlExpression bound(Value<?> year, boolean last, Scope scope) {
        return scope.value(year, boundType(type, last)).sql();
    }

    /// A type whose values are made of years and stored as moments.
    private <T> ValueType<Bound> boundType(ValueType<T> momentType, boolean last) {
        String name =
                (last ? "last" : "first")
                        + " moment of a"
                        + (iso ? "n ISO year" : " year")
                        + " in "
                        + zone;
        return momentType.mapped(
                name,
                Bound.class,
                year -> new Bound(moment(year(year), last)),
                bound -> momentType.javaClass().cast(bound.moment()),
                Bound::new);
    }

    private static int year(Object value) {
        int year = ValueType.INTEGER.prepare(value) instanceof Integer number ? number : 0;
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Expected a year from 1 to " + LAST_YEAR + " but got " + value + ".");
        }
        return year;
    }

    private Object moment(int year, boolean last) {
        LocalDate date = last ? start(year + 1).minusDays(1) : start(year);
        if (date.getYear() > LAST_YEAR) {
            date = LocalDate.of(LAST_YEAR, 12, 31); // the last ISO year ends two days later
        }
        if (type.kind() == ValueType.Kind.DATE) {
            return date;
        }
        LocalDateTime moment = last ? date.atTime(LAST_MOMENT) : date.atStartOfDay();
        return type.kind() == ValueType.Kind.INSTANT
                ? stored(moment.atZone(zone).toInstant())
                : moment;
    }

    /// In another zone than UTC the first and the last year reach beyond what can be stored.
    private static Instant stored(Instant moment) {
        return moment.isBefore(Limits.FIRST_INSTANT)
                ? Limits.FIRST_INSTANT
                : moment.isAfter(Limits.LAST_INSTANT) ? Limits.LAST_INSTANT : moment;
    }

    private LocalDate start(int year) {
        return iso
                ? LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : LocalDate.of(year, 1, 1);
    }
}
