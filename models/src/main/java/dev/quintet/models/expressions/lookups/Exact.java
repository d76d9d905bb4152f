package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.IsNull;

/// `exact`: equality, where null means that there is no value.
final class Exact implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        return Right.isNull(right) || isEmptyText(right, scope)
                ? new IsNull(left.sql(), false)
                : new Comparison(
                        ComparisonOperator.EQUAL,
                        left.sql(),
                        Right.one(left, right, "exact", scope));
    }

    private static boolean isEmptyText(Operand right, Scope scope) {
        return scope.features().interpretsEmptyStringsAsNull()
                && right instanceof Operand.Constant(var value)
                && value.form() == Value.Form.TEXT
                && "".equals(scope.inspect(value));
    }
}
