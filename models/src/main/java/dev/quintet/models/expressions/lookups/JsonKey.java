package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.ArrayList;
import java.util.List;

/// A key of a JSON object or an index of a JSON array.
record JsonKey(String key) implements Transform {
    @Override
    public Resolved apply(Resolved operand, Scope scope) {
        JsonPath path =
                operand.sql() instanceof JsonPath(var document, var keys, boolean text) && !text
                        ? new JsonPath(document, append(keys, key), false)
                        : new JsonPath(operand.sql(), List.of(key), false);
        return Resolved.over(path, ValueType.JSON, true, List.of(operand));
    }

    /// A path with one more key.
    static List<String> append(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
