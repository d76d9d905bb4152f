package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.Objects;

/// The text lookups on JSON: a value inside a document is compared by its text, without the quotes
/// of a string.
record JsonText(String name) implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Lookup lookup = Objects.requireNonNull(BuiltIn.lookup(Kind.TEXT, name));
        if (left.sql() instanceof JsonPath(var document, var path, _) && !Right.isNull(right)) {
            return lookup.build(text(left, new JsonPath(document, path, true)), right, scope);
        }
        return lookup.build(left, right, scope);
    }

    private static Resolved text(Resolved left, JsonPath path) {
        return new Resolved(
                path, ValueType.TEXT, true, left.aggregate(), left.window(), left.grouping());
    }
}
