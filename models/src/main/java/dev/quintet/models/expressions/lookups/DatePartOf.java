package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `year`, `month`, `hour` and the like: a part of a moment as a number. Instants are read in the
/// current time zone.
record DatePartOf(DatePart part) implements Transform {
    @Override
    public Resolved apply(Resolved operand, Scope scope) {
        return Resolved.over(
                new Extract(part, operand.sql(), TextLookup.sqlType(operand), zone(operand, scope)),
                ValueType.INTEGER,
                operand.nullable(),
                List.of(operand));
    }

    /// The zone in which an operand is read, or null if it has none.
    static @Nullable String zone(Resolved operand, Scope scope) {
        ValueType<?> type = operand.type();
        return type != null && type.kind() == Kind.INSTANT ? scope.zone() : null;
    }
}
