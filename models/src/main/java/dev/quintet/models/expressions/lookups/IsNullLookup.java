package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value.Form;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;

/// `isnull`: whether there is no value, or whether there is one.
final class IsNullLookup implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        if (!(right instanceof Operand.Constant(var value))
                || value.form() != Form.TRUE && value.form() != Form.FALSE) {
            throw new IllegalArgumentException(
                    "The value for 'isnull' must be true or false"
                            + (right instanceof Operand.Constant(var other) ? ", not " + other : "")
                            + ".");
        }
        boolean isNull = value.form() == Form.TRUE;
        if (left.sql() instanceof Literal(var kind, _)) {
            return (kind == Literal.Kind.NULL) == isNull ? Literal.TRUE : Literal.FALSE;
        }
        return new IsNull(left.sql(), !isNull);
    }
}
