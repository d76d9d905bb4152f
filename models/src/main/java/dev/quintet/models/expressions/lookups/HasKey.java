package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.ArrayList;
import java.util.List;

/// `has_key`: whether a JSON object has a key, whatever its value. The key may be a path, too: a
/// reference into JSON.
final class HasKey implements Lookup {
    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        Right.notNull(right, "has_key");
        return switch (right) {
            case Operand.Constant(var value) -> key(left, value, scope);
            case Operand.Computed(var expression)
                    when expression.resolve(scope).sql() instanceof JsonPath(_, var path, _) ->
                    hasPath(left, path);
            default ->
                    throw new IllegalArgumentException(
                            "Expected a key for 'has_key'. Use 'has_keys' or 'has_any_keys' to ask"
                                    + " for several.");
        };
    }

    /// Whether the object has the key that a constant names.
    static SqlExpression key(Resolved left, Value<?> value, Scope scope) {
        String key = ValueType.TEXT.prepare(scope.inspect(value));
        if (key == null) {
            throw new IllegalArgumentException(
                    "Expected a key but got null: the keys of JSON objects are texts.");
        }
        return has(left, List.of(new JsonStep.Key(key)));
    }

    /// Whether the object has a path whose last step is a key, whatever it looks like.
    private static SqlExpression hasPath(Resolved left, List<JsonStep> path) {
        List<JsonStep> steps = new ArrayList<>(path);
        steps.addLast(new JsonStep.Key(steps.removeLast().text()));
        return has(left, steps);
    }

    private static SqlExpression has(Resolved left, List<JsonStep> steps) {
        if (!(left.sql() instanceof JsonPath(var document, var path, _))) {
            return new JsonHasPath(left.sql(), steps);
        }
        List<JsonStep> whole = new ArrayList<>(path);
        whole.addAll(steps);
        return new JsonHasPath(document, whole);
    }
}
