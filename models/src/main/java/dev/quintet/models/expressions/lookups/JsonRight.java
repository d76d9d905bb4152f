package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.JsonPath;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The right side of a lookup on JSON.
///
/// Constants, null and lists included, are JSON documents. A whole document is compared with one as
/// it is. A value inside a document is compared with the value at the empty path of one, so that a
/// database that takes values out of documents in a form of its own does the same on both sides.
final class JsonRight {
    private JsonRight() {}

    /// Whether the left side is a value inside a document.
    static boolean isKey(Resolved left) {
        return left.sql() instanceof JsonPath;
    }

    /// A value to compare with.
    static SqlExpression value(Resolved left, Operand right, String lookup, Scope scope) {
        return switch (right) {
            case Operand.Constant(var value) -> constant(left, value, scope);
            case Operand.Many(var items) -> inside(left, list(items, lookup, scope));
            case Operand.Computed _, Operand.Rows _ -> Right.one(left, right, lookup, scope);
        };
    }

    /// A document, as for containment.
    static SqlExpression document(Resolved left, Operand right, String lookup, Scope scope) {
        return switch (right) {
            case Operand.Constant(var value) -> document(value, scope);
            case Operand.Many(var items) -> list(items, lookup, scope);
            case Operand.Computed _, Operand.Rows _ -> Right.one(left, right, lookup, scope);
        };
    }

    /// A constant to compare with.
    static SqlExpression constant(Resolved left, Value<?> value, Scope scope) {
        return inside(left, document(value, scope));
    }

    private static SqlExpression inside(Resolved left, SqlExpression document) {
        return isKey(left) ? new JsonPath(document, List.of(), false) : document;
    }

    private static SqlExpression document(Value<?> value, Scope scope) {
        return scope.parameter(value, ValueType.JSON, JsonRight::orNull);
    }

    private static Object orNull(@Nullable Object json) {
        return json == null ? Json.NULL : json;
    }

    /// A list of constants is a JSON array. Its elements are looked at, so the SQL is for this
    /// query alone.
    private static SqlExpression list(List<Expression<?, ?>> items, String lookup, Scope scope) {
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
