package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.util.List;

/// A value in a JSON document as text: Django's KT.
record JsonAsText<M>(Expression<?, ?> value) implements Expression<M, String> {
    JsonAsText {
        value = Expressions.plain(value);
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved json = JsonElement.checked(value.resolve(scope));
        SqlExpression sql =
                json.sql() instanceof SqlExpression.JsonPath path
                        ? new SqlExpression.JsonPath(path.document(), path.path(), true)
                        : new SqlExpression.JsonPath(json.sql(), List.of(), true);
        return Resolved.over(sql, ValueType.TEXT, true, List.of(json));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(JsonAsText.class).add(value);
    }

    @Override
    public String toString() {
        return "TEXT(" + value + ")";
    }
}
