package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;

/// `gt`, `gte`, `lt` and `lte`.
record Order(String name, ComparisonOperator operator) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Right.notNull(right, name);
        return new Comparison(operator, left.sql(), Right.one(left, right, name, scope));
    }
}
