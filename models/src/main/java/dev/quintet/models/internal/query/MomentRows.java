package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlStatement.Nulls;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The distinct moments that occur in a field: what `dates` and `datetimes` ask for.
public final class MomentRows {
    private static final String CUT = "_moment";
    private static final String FIELD = "_moment_field";
    private static final Set<TruncateUnit> OF_DATES =
            EnumSet.of(TruncateUnit.YEAR, TruncateUnit.MONTH, TruncateUnit.WEEK, TruncateUnit.DAY);
    private static final Set<TruncateUnit> OF_DATE_TIMES =
            EnumSet.of(
                    TruncateUnit.YEAR,
                    TruncateUnit.MONTH,
                    TruncateUnit.WEEK,
                    TruncateUnit.DAY,
                    TruncateUnit.HOUR,
                    TruncateUnit.MINUTE,
                    TruncateUnit.SECOND);

    private MomentRows() {}

    /// The state for the dates of a field.
    public static QueryState dates(QueryState state, Expression<?, ?> field, TruncateUnit unit) {
        check("dates", unit, OF_DATES);
        return distinct(state, Functions.truncate(unit, field).as(ValueType.DATE), field);
    }

    /// The state for the dates with times of a field.
    ///
    /// @param zone the zone in which an instant is read, or null for the current one
    public static QueryState dateTimes(
            QueryState state, Expression<?, ?> field, TruncateUnit unit, @Nullable ZoneId zone) {
        check("datetimes", unit, OF_DATE_TIMES);
        return distinct(state, new WithTime(field, unit, zone), field);
    }

    private static void check(String verb, TruncateUnit unit, Set<TruncateUnit> allowed) {
        if (!allowed.contains(unit)) {
            throw new IllegalArgumentException(
                    verb + "() cannot cut to " + unit + ". Choices are: " + allowed + ".");
        }
    }

    /// The field is an annotation too, so that a path over many rows means the same row in the
    /// value and in the condition.
    private static QueryState distinct(
            QueryState state, Expression<?, ?> cut, Expression<?, ?> field) {
        Reference<Object, Object> plain = new Reference<>(List.of(FIELD));
        Reference<Object, Object> moment = new Reference<>(List.of(CUT));
        return state.with(new QueryState.Annotate(CUT, cut, true))
                .with(new QueryState.Annotate(FIELD, field, false))
                .with(new QueryState.Select(List.of(List.of(CUT)), false))
                .distinct(true, List.of())
                .with(
                        new QueryState.Where(
                                new PathLookup<>(plain.path(), "isnull", Operand.of(false)),
                                false,
                                false))
                .ordered(List.of(new Ordering<>(moment, false, Nulls.DEFAULT)));
    }

    /// A date with a time, cut to a unit.
    private record WithTime(Expression<?, ?> field, TruncateUnit unit, @Nullable ZoneId zone)
            implements Expression<Object, Object> {

        @Override
        public Resolved resolve(Scope scope) {
            ValueType<?> type = field.resolve(scope).requiredType();
            if (type.kind() != Kind.INSTANT && type.kind() != Kind.DATE_TIME) {
                throw new IllegalArgumentException(
                        "datetimes() needs a date with a time, but '"
                                + String.join("__", field.path())
                                + "' is of type "
                                + type.name()
                                + (type.kind() == Kind.DATE ? ". Use dates()." : "."));
            }
            return cut(field, type.kind() == Kind.INSTANT ? zone : null).resolve(scope);
        }

        @SuppressWarnings("unchecked") // only an instant has a zone
        private <M> Expression<M, ?> cut(Expression<M, ?> moment, @Nullable ZoneId zone) {
            return zone == null
                    ? Functions.truncate(unit, moment)
                    : Functions.truncate(unit, (Expression<M, Instant>) moment, zone);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(WithTime.class).mark(unit).mark(zone).add(field);
        }
    }
}
