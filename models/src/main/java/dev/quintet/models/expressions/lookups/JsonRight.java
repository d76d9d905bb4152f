package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The right side of a lookup on JSON: constants, null and lists included, are JSON documents.
///
/// A database that takes values out of documents in a form of its own, as SQL numbers say, has to
/// do the same to a document that it compares them with.
final class JsonRight {
    private JsonRight() {}

    /// What a document or a value inside one is compared with.
    static SqlExpression one(Resolved left, Operand right, String lookup, Scope scope) {
        return switch (right) {
            case Operand.Constant(var value) -> constant(value, scope);
            case Operand.Many(var items, _) -> array(items, lookup, scope);
            case Operand.Computed _, Operand.Rows _ -> Right.one(left, right, lookup, scope);
        };
    }

    /// A constant as a document.
    static SqlExpression constant(Value<?> value, Scope scope) {
        return scope.parameter(value, ValueType.JSON, JsonRight::orNull);
    }

    private static Object orNull(@Nullable Object json) {
        return json == null ? Json.NULL : json;
    }

    /// A list of constants is a JSON array. Its elements are looked at, so the SQL is for this
    /// query alone.
    private static SqlExpression array(List<Expression<?, ?>> items, String lookup, Scope scope) {
        List<@Nullable Object> elements = new ArrayList<>(items.size());
        for (Expression<?, ?> item : items) {
            if (!(item instanceof Value<?> value)) {
                throw new IllegalArgumentException(
                        "The list for '"
                                + lookup
                                + "' is compared as JSON: it cannot have expressions in it.");
            }
            elements.add(scope.inspect(value));
        }
        return scope.value(Value.of(Json.of(elements)), ValueType.JSON).sql();
    }
}
