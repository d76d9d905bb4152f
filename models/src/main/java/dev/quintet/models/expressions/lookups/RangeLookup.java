package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Literal;

/// `range`: between two values or expressions, both included. With a null as a bound no row
/// matches.
class RangeLookup implements Lookup {
    @Override
    public final SqlExpression build(Resolved left, Operand right, Scope scope) {
        if (!(right instanceof Operand.Many(var items, _)) || items.size() != 2) {
            Right.notNull(right, "range");
            throw new IllegalArgumentException(
                    "Expected exactly two bounds for 'range' but got "
                            + (right instanceof Operand.Many(var others, _)
                                    ? others.size()
                                    : "no list of them")
                            + ".");
        }
        return between(left, items.get(0), items.get(1), scope);
    }

    SqlExpression between(Resolved left, Expression<?, ?> low, Expression<?, ?> high, Scope scope) {
        return new Between(left.sql(), bound(left, low, scope), bound(left, high, scope));
    }

    final SqlExpression bound(Resolved left, Expression<?, ?> bound, Scope scope) {
        if (!(bound instanceof Value<?> value)) {
            return bound.resolve(scope).sql();
        }
        return value.form() == Form.NULL ? Literal.NULL : constant(left, value, scope);
    }

    /// A constant as a bound, never null.
    SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        return Right.constant(left, value, scope);
    }
}
