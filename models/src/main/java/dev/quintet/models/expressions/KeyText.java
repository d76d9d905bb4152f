package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.List;

/// The text of a value inside a JSON document, Django's KT: `KeyText.of("data__owner__name")`.
///
/// Texts come without quotes, other values as JSON. Unlike a plain reference to the same path,
/// which is JSON, the result can be ordered, grouped, compared and put into functions as any other
/// text. A missing key is NULL.
///
/// @param names names of fields over relations, down to a JSON column, and the keys or indexes in
///   it
public record KeyText<M>(List<String> names) implements Expression<M, String> {
    public KeyText {
        names = List.copyOf(names);
    }

    /// The text under a path with its names connected by `__`.
    public static KeyText<Object> of(String path) {
        return new KeyText<>(ByName.split(path));
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved value = scope.reference(names);
        if (!(value.sql() instanceof JsonPath(var document, var keys, _))) {
            throw new IllegalArgumentException(
                    "'"
                            + String.join("__", names)
                            + "' leads to no value inside a JSON document. Allowed: a JSON column"
                            + " and at least one key or index.");
        }
        return Resolved.over(
                new JsonPath(document, keys, true), ValueType.TEXT, true, List.of(value));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(KeyText.class).marks(names);
    }
}
