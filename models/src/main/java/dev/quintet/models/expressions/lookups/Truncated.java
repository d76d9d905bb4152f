package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import java.util.List;

/// `date` and `time`: the calendar date or the time of day of a moment. Instants are read in the
/// current time zone.
record Truncated(boolean toDate) implements Transform {
    @Override
    public Resolved apply(Resolved operand, Scope scope) {
        ValueType<?> result = toDate ? ValueType.DATE : ValueType.TIME;
        return Resolved.over(
                new Truncate(
                        toDate ? TruncateUnit.DATE : TruncateUnit.TIME,
                        operand.sql(),
                        TextLookup.sqlType(operand),
                        result.sqlType(),
                        DatePartOf.zone(operand, scope)),
                result,
                operand.nullable(),
                List.of(operand));
    }
}
