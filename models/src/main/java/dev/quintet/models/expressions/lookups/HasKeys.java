package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Logical;

import java.util.ArrayList;
import java.util.List;

/// `has_keys` and `has_any_keys`: whether a JSON object has all keys of a list, or one of them.
///
/// Every document has all of no keys, and none has one of no keys.
record HasKeys(String name, boolean all) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Right.notNull(right, name);
        if (!(right instanceof Operand.Many(var items, _))) {
            throw new IllegalArgumentException(
                    "Expected a list of keys for '" + name + "'. Use 'has_key' for one.");
        }
        List<SqlExpression> conditions = new ArrayList<>(items.size());
        for (Expression<?, ?> item : items) {
            if (!(item instanceof Value<?> value)) {
                throw new IllegalArgumentException(
                        "Expected texts as the keys for '" + name + "' but got an expression.");
            }
            conditions.add(HasKey.key(left, value, scope));
        }
        return switch (conditions.size()) {
            case 0 -> all ? new IsNull(left.sql(), true) : Literal.FALSE;
            case 1 -> conditions.getFirst();
            default -> new Logical(all ? Connector.AND : Connector.OR, conditions);
        };
    }
}
