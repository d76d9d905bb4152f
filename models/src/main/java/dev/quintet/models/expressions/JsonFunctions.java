package dev.quintet.models.expressions;

import java.util.Map;

/// Functions that make JSON of the values of a row.
public class JsonFunctions extends WindowFunctions {
    JsonFunctions() {}

    /// An empty JSON object, to be filled with [JsonObject#with(String, Expression)].
    public static <M> JsonObject<M> jsonObject() {
        return JsonObject.of(Map.of());
    }

    /// A JSON object with one member; [JsonObject#with(String, Expression)] adds others.
    public static <M> JsonObject<M> jsonObject(String key, Expression<M, ?> value) {
        return JsonObject.<M>of(Map.of()).with(key, value);
    }

    /// A JSON object with the members of a map, in the map's order.
    public static <M> JsonObject<M> jsonObject(
            Map<String, ? extends Expression<? super M, ?>> members) {
        return JsonObject.of(members);
    }

    /// A JSON array of values; [ConditionalFunctions#value] makes a constant one of them.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M> JsonExpression<M> jsonArray(Expression<? super M, ?>... items) {
        return new View.OfJson<>(new JsonArray<>(Arguments.all(Expressions.EXPRESSIONS, items)));
    }
}
