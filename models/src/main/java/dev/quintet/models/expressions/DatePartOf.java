package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.DatePart;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// A part of a moment as a whole number: Django's Extract.
///
/// @param zone the zone in which an instant is read; null for the current one
record DatePartOf<M>(Expression<?, ?> moment, DatePart part, @Nullable ZoneId zone)
        implements Expression<M, Integer> {
    DatePartOf {
        moment = Expressions.plain(moment);
        Arguments.one("a part of a moment", part);
    }

    /// A part in the current zone; of a path it is a transform.
    static <M> NumberExpression<M, Integer> of(Expression<M, ?> moment, DatePart part) {
        List<String> path = Expressions.plain(moment).path();
        return path.isEmpty()
                ? new View.OfNumber<>(new DatePartOf<>(moment, part, null))
                : new View.OfNumber<>(new Reference<>(Expressions.extended(path, transform(part))));
    }

    /// The name of the transform for a part, as in `pubDate__week_day`.
    static String transform(DatePart part) {
        return Arguments.one("a part of a moment", part).name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved operand = moment.resolve(scope);
        ValueType<?> type = operand.requiredType();
        if (!hasPart(type.kind(), part)) {
            throw new IllegalArgumentException(
                    "Cannot extract the " + transform(part) + " from type " + type.name() + ".");
        }
        if (type.kind() == Kind.DURATION && !scope.features().hasNativeDuration()) {
            throw new IllegalArgumentException(
                    "Cannot extract the "
                            + transform(part)
                            + " from type "
                            + type.name()
                            + ": this database has no such type, and keeps a number.");
        }
        SqlExpression sql =
                new SqlExpression.Extract(
                        part, operand.sql(), type.sqlType(), zone(type, zone, scope));
        return Resolved.over(sql, ValueType.INTEGER, operand.nullable(), List.of(operand));
    }

    /// The zone in which a moment is read: the one asked for or the current one; null if the type
    /// has none.
    ///
    /// @throws IllegalArgumentException if one is asked for, but the type has none
    static @Nullable String zone(ValueType<?> type, @Nullable ZoneId asked, Scope scope) {
        if (type.kind() == Kind.INSTANT) {
            return asked == null ? scope.zone() : asked.getId();
        }
        if (asked != null) {
            throw new IllegalArgumentException(
                    "Only an instant is read in a time zone: type "
                            + type.name()
                            + " has none, but got '"
                            + asked
                            + "'.");
        }
        return null;
    }

    private static boolean hasPart(Kind kind, DatePart part) {
        boolean clock = part == DatePart.HOUR || part == DatePart.MINUTE || part == DatePart.SECOND;
        return switch (kind) {
            case DATE -> !clock;
            case TIME -> clock;
            case DATE_TIME, INSTANT -> true;
            case DURATION -> clock || part == DatePart.DAY;
            default -> false;
        };
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(DatePartOf.class).mark(part).mark(zone).add(moment);
    }

    @Override
    public String toString() {
        return part + "(" + moment + (zone == null ? "" : ", " + zone) + ")";
    }
}
