package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;

/// `exact`, `gt`, `gte`, `lt` and `lte` on JSON. Unlike elsewhere, `exact` takes null for JSON's
/// null: a key with the value null, which is not a missing key.
record JsonComparison(String name, ComparisonOperator operator) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        if (operator != ComparisonOperator.EQUAL) {
            Right.notNull(right, name);
        }
        return new Comparison(operator, left.sql(), JsonRight.one(left, right, name, scope));
    }
}
