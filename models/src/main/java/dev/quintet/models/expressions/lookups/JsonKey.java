package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.List;

/// A key of a JSON object or an index of a JSON array.
record JsonKey(String key) implements Transform {
    @Override
    public Resolved apply(Resolved operand, Scope scope) {
        return Resolved.over(
                JsonPath.into(operand.sql(), JsonStep.named(key)),
                ValueType.JSON,
                true,
                List.of(operand));
    }
}
