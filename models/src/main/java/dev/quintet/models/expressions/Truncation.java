package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

/// A moment cut to a unit: Django's Trunc.
///
/// @param zone the zone in which an instant is read; null for the current one
record Truncation<M, T>(Expression<?, ?> moment, TruncateUnit unit, @Nullable ZoneId zone)
        implements Expression<M, T>, OpenlyTyped {
    Truncation {
        moment = Expressions.plain(moment);
        Arguments.one("a unit", unit);
    }

    /// The calendar date of a moment; of a path it is a transform.
    static <M> DateExpression<M> date(Expression<M, ?> moment) {
        List<String> path = moment.path();
        return new View.OfDate<>(
                path.isEmpty()
                        ? new Truncation<>(moment, TruncateUnit.DATE, null)
                        : new Reference<>(Expressions.extended(path, "date")));
    }

    /// The time of day of a moment; of a path it is a transform.
    static <M> TimeExpression<M> time(Expression<M, ?> moment) {
        List<String> path = moment.path();
        return new View.OfTime<>(
                path.isEmpty()
                        ? new Truncation<>(moment, TruncateUnit.TIME, null)
                        : new Reference<>(Expressions.extended(path, "time")));
    }

    @Override
    public Resolved resolve(Scope scope) {
        return truncate(scope, null);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return truncate(scope, declared);
    }

    private Resolved truncate(Scope scope, @Nullable ValueType<?> declared) {
        Resolved operand = moment.resolve(scope);
        ValueType<?> type = operand.requiredType();
        ValueType<?> result = declared != null ? declared : natural(unit, type);
        if (!isMoment(type.kind())
                || !fits(type.kind(), unit)
                || !fits(type.kind(), result.kind())) {
            throw new IllegalArgumentException(
                    "Cannot truncate type "
                            + type.name()
                            + " to "
                            + unit
                            + " as type "
                            + result.name()
                            + ".");
        }
        SqlExpression sql =
                new SqlExpression.Truncate(
                        unit,
                        operand.sql(),
                        type.sqlType(),
                        result.sqlType(),
                        DatePartOf.zone(type, zone, scope));
        return Resolved.over(sql, result, operand.nullable(), List.of(operand));
    }

    private static ValueType<?> natural(TruncateUnit unit, ValueType<?> type) {
        return switch (unit) {
            case DATE -> ValueType.DATE;
            case TIME -> ValueType.TIME;
            case YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND -> type;
        };
    }

    private static boolean isMoment(Kind kind) {
        return kind == Kind.DATE
                || kind == Kind.TIME
                || kind == Kind.DATE_TIME
                || kind == Kind.INSTANT;
    }

    private static boolean fits(Kind kind, TruncateUnit unit) {
        return switch (unit) {
            case YEAR, QUARTER, MONTH, WEEK, DAY, DATE -> kind != Kind.TIME;
            case HOUR, MINUTE, SECOND, TIME -> kind != Kind.DATE;
        };
    }

    private static boolean fits(Kind kind, Kind result) {
        return switch (kind) {
            case DATE, TIME -> result == kind;
            default -> isMoment(result);
        };
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Truncation.class).mark(unit).mark(zone).add(moment);
    }

    @Override
    public String toString() {
        return "TRUNCATE(" + moment + " TO " + unit + (zone == null ? "" : ", " + zone) + ")";
    }
}
