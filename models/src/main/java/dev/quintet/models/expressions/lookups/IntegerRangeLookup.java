package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;

import org.jspecify.annotations.Nullable;

/// `range` on integers: a bound that the column cannot hold is no bound, or excludes everything.
final class IntegerRangeLookup extends RangeLookup {
    @Override
    SqlExpression between(Resolved left, Expression<?, ?> low, Expression<?, ?> high, Scope scope) {
        IntegerBound least = side(left, low, scope);
        IntegerBound greatest = side(left, high, scope);
        if (least.side() > 0 || greatest.side() < 0) {
            return Literal.FALSE;
        }
        SqlExpression from = least.number();
        SqlExpression to = greatest.number();
        if (from != null && to != null) {
            return new Between(left.sql(), from, to);
        }
        return oneSided(left.sql(), from, to);
    }

    private static SqlExpression oneSided(
            SqlExpression left, @Nullable SqlExpression from, @Nullable SqlExpression to) {
        if (from != null) {
            return new Comparison(ComparisonOperator.GREATER_OR_EQUAL, left, from);
        }
        return to != null
                ? new Comparison(ComparisonOperator.LESS_OR_EQUAL, left, to)
                : new IsNull(left, true);
    }

    private IntegerBound side(Resolved left, Expression<?, ?> bound, Scope scope) {
        return bound instanceof Value<?> value
                        && value.form() != Form.NULL
                        && IntegerBound.applies(left, value)
                ? IntegerBound.of(left, value, false, scope)
                : new IntegerBound(0, bound(left, bound, scope));
    }
}
