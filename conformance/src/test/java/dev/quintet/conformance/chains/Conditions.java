package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.q;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// Turns conditions of the corpus into ours.
@SuppressWarnings("unchecked") // conditions by name are conditions on any model
final class Conditions {
    private final Context context;
    private final Arguments arguments;

    Conditions(Context context, Arguments arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    /// All conditions of a call: by position, and by name in the order of the names.
    Condition<Object>[] all(Call call) {
        List<Condition<Object>> conditions = new ArrayList<>();
        call.positional().forEach(condition -> conditions.add(of(condition)));
        new TreeMap<>(call.named()).forEach((path, value) -> conditions.add(lookup(path, value)));
        return conditions.toArray(Condition[]::new);
    }

    /// One condition.
    ///
    /// @throws RefusedByCompiler if it is none, such as a number
    Condition<Object> of(@Nullable Object json) {
        if (!(json instanceof Map<?, ?>)) {
            throw new RefusedByCompiler("the condition " + json);
        }
        Map<String, @Nullable Object> object = PlainJson.object(json);
        if (!PlainJson.isSpecial(object)) {
            return lookups(object);
        }
        String key = object.keySet().iterator().next();
        Object content = object.get(key);
        return switch (key) {
            case "$q" -> lookups(PlainJson.object(content));
            case "$and" -> joined(content, Condition::and);
            case "$or" -> joined(content, Condition::or);
            case "$xor" -> joined(content, Condition::xor);
            case "$not" -> of(content).not();
            case "$exists" -> Functions.exists(arguments.query(content));
            case "$lookup" -> comparison(object);
            default -> {
                if (!mayBeTrue(key, content, object)) {
                    throw new RefusedByCompiler("the condition " + object);
                }
                yield test(arguments.expressions().of(object));
            }
        };
    }

    private Condition<Object> comparison(Map<String, @Nullable Object> object) {
        return arguments
                .expressions()
                .of(object.get("lhs"))
                .lookup(String.valueOf(object.get("$lookup")), arguments.value(object.get("rhs")));
    }

    /// Whether an expression can be a condition: in Java only what is true or false has `isTrue()`.
    private static boolean mayBeTrue(
            String key, @Nullable Object content, Map<String, @Nullable Object> object) {
        if (object.containsKey("output_field")) {
            return "BooleanField".equals(object.get("output_field"));
        }
        return switch (key) {
            case "$value" -> content instanceof Boolean;
            case "$F", "$func", "$agg" -> false;
            default -> true;
        };
    }

    private static Condition<Object> test(Expression<Object, ?> expression) {
        return BooleanExpression.of((Expression<Object, Boolean>) expression).isTrue();
    }

    private Condition<Object> joined(
            @Nullable Object list, BinaryOperator<Condition<Object>> connector) {
        return PlainJson.list(list).stream().map(this::of).reduce(connector).orElseGet(() -> q());
    }

    /// Lookups by name, which Django sorts by their names.
    private Condition<Object> lookups(Map<String, @Nullable Object> lookups) {
        Condition<Object> all = q();
        for (Map.Entry<String, @Nullable Object> lookup : new TreeMap<>(lookups).entrySet()) {
            all = all.and(lookup(lookup.getKey(), lookup.getValue()));
        }
        return all;
    }

    /// One lookup by name.
    Condition<Object> lookup(String path, @Nullable Object value) {
        return q(context.java(path), arguments.value(value));
    }
}
