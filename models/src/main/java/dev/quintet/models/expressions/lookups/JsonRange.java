package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression;

/// `range` on JSON: each bound is a document.
final class JsonRange extends RangeLookup {
    @Override
    SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        return JsonRight.constant(value, scope);
    }
}
