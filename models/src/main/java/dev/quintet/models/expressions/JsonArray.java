package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.util.ArrayList;
import java.util.List;

/// A JSON array that the database makes of values of a row.
record JsonArray<M>(List<Expression<?, ?>> items) implements Expression<M, Json> {
    JsonArray {
        items = List.copyOf(Expressions.plain(items));
    }

    @Override
    public Resolved resolve(Scope scope) {
        List<Resolved> parts = new ArrayList<>(items.size());
        for (Expression<?, ?> item : items) {
            parts.add(item.resolve(scope));
        }
        return JsonObject.resolved(new SqlExpression.JsonArray(JsonObject.items(parts)), parts);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(JsonArray.class).addAll(items);
    }

    @Override
    public String toString() {
        return "JSON_ARRAY" + items;
    }
}
