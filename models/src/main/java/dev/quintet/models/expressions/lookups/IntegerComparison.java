package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;

import java.util.Objects;

/// `exact`, `gt`, `gte`, `lt` and `lte` on integers.
record IntegerComparison(String name, ComparisonOperator operator) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        if (Right.isNull(right)) {
            if (operator == ComparisonOperator.EQUAL) {
                return new IsNull(left.sql(), false);
            }
            throw Right.nullRefused(name);
        }
        if (right instanceof Operand.Constant(var value)) {
            YearBounds years = YearBounds.of(left);
            if (years != null) {
                return years.compare(operator, value, scope);
            }
            if (IntegerBound.applies(left, value)) {
                return compare(left, value, scope);
            }
        }
        return new Comparison(operator, left.sql(), Right.one(left, right, name, scope));
    }

    private SqlExpression compare(Resolved left, Value<?> value, Scope scope) {
        boolean roundUp =
                operator == ComparisonOperator.GREATER_OR_EQUAL
                        || operator == ComparisonOperator.LESS;
        IntegerBound bound = IntegerBound.of(left, value, roundUp, scope);
        if (bound.side() == 0) {
            return new Comparison(operator, left.sql(), Objects.requireNonNull(bound.number()));
        }
        boolean holds =
                switch (operator) {
                    case GREATER, GREATER_OR_EQUAL -> bound.side() < 0;
                    case LESS, LESS_OR_EQUAL -> bound.side() > 0;
                    case EQUAL -> false;
                    case NOT_EQUAL -> true;
                };
        return holds ? Literal.TRUE : Literal.FALSE;
    }
}
