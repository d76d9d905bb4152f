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
    }

    /// A part in the current zone; of a path it is a transform.
    static <M> NumberExpression<M, Integer> of(Expression<M, ?> moment, DatePart part) {
        List<String> path = moment.path();
        return path.isEmpty()
                ? new View.OfNumber<>(new DatePartOf<>(moment, part, null))
                : new View.OfNumber<>(new Reference<>(Expressions.extended(path, transform(part))));
    }

    /// The name of the transform for a part, as in `pubDate__week_day`.
    static String transform(DatePart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved operand = moment.resolve(scope);
        return extract(operand, part, zone == null ? scope.zone() : zone.getId());
    }

    /// The part of a resolved moment.
    ///
    /// @throws IllegalArgumentException if it has no such part
    static Resolved extract(Resolved moment, DatePart part, String zone) {
        ValueType<?> type = moment.requiredType();
        if (!hasPart(type.kind(), part)) {
            throw new IllegalArgumentException(
                    "Cannot extract the " + transform(part) + " from type " + type.name() + ".");
        }
        SqlExpression sql =
                new SqlExpression.Extract(
                        part,
                        moment.sql(),
                        type.sqlType(),
                        type.kind() == Kind.INSTANT ? zone : null);
        return Resolved.over(sql, ValueType.INTEGER, moment.nullable(), List.of(moment));
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
