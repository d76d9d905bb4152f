package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.JsonItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON object that the database makes of values of a row.
///
/// ```java
/// Dog.objects.annotate(jsonObject("name", name).with("breed", data.key("breed")).as("card"))
/// ```
///
/// Start one with [JsonFunctions#jsonObject()] or its siblings. A NULL becomes JSON's null; texts,
/// numbers, booleans and JSON are what they are in JSON, other values are texts as the database
/// writes them.
///
/// @param <M> the model at whose rows it is computed
public final class JsonObject<M> implements JsonExpression<M> {
    private final Map<String, Expression<?, ?>> members;

    private JsonObject(Map<String, Expression<?, ?>> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    static <M> JsonObject<M> of(Map<String, ? extends Expression<?, ?>> members) {
        Map<String, Expression<?, ?>> plain = new LinkedHashMap<>();
        Arguments.one("members", members)
                .forEach((key, value) -> plain.put(key, Expressions.plain(value)));
        return new JsonObject<>(plain);
    }

    /// The object with one more member.
    ///
    /// @throws IllegalArgumentException if it has the key already
    public JsonObject<M> with(String key, Expression<? super M, ?> value) {
        if (members.containsKey(key)) {
            throw new IllegalArgumentException(
                    "The JSON object has a member '" + key + "' already: each key comes once.");
        }
        Map<String, Expression<?, ?>> more = new LinkedHashMap<>(members);
        more.put(key, Expressions.plain(value));
        return new JsonObject<>(more);
    }

    /// The object with one more member, a constant.
    ///
    /// @throws IllegalArgumentException if it has the key already
    public JsonObject<M> with(String key, @Nullable Object constant) {
        return with(key, Value.of(constant));
    }

    @Override
    public Resolved resolve(Scope scope) {
        List<Resolved> parts = new ArrayList<>(members.size());
        for (Expression<?, ?> member : members.values()) {
            parts.add(member.resolve(scope));
        }
        List<JsonItem> items = items(parts);
        return resolved(new SqlExpression.JsonObject(List.copyOf(members.keySet()), items), parts);
    }

    /// Resolved values as items of JSON.
    static List<JsonItem> items(List<Resolved> parts) {
        List<JsonItem> items = new ArrayList<>(parts.size());
        for (Resolved part : parts) {
            ValueType<?> type = part.type() != null ? part.type() : ValueType.TEXT;
            items.add(new JsonItem(part.sql(), type.sqlType()));
        }
        return items;
    }

    /// A document made of values; what is made of none is a constant.
    static Resolved resolved(SqlExpression document, List<Resolved> parts) {
        return parts.isEmpty()
                ? Resolved.constant(document, ValueType.JSON)
                : Resolved.over(document, ValueType.JSON, false, parts);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(JsonObject.class)
                .marks(List.copyOf(members.keySet()))
                .addAll(List.copyOf(members.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject<?> that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    @Override
    public String toString() {
        return "JSON_OBJECT" + members;
    }
}
