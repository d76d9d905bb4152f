package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.JsonContains;

/// `contains` and `contained_by`: whether one JSON document has all of the other in it.
record JsonContainment(String name, boolean reversed) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Right.notNull(right, name);
        SqlExpression other = JsonRight.one(left, right, name, scope);
        return reversed ? new JsonContains(other, left.sql()) : new JsonContains(left.sql(), other);
    }
}
