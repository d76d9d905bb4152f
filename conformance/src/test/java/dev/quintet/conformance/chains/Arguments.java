package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.Literals;
import dev.quintet.conformance.corpus.Chain;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.Model;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Turns the arguments of the corpus into those of our API: values, instances, queries. For
/// conditions and expressions see [Conditions] and [Expressions].
final class Arguments {
    private final Context context;
    private final Conditions conditions;
    private final Expressions expressions;

    Arguments(Context context) {
        this.context = context;
        this.conditions = new Conditions(context, this);
        this.expressions = new Expressions(context, this);
    }

    Conditions conditions() {
        return conditions;
    }

    Expressions expressions() {
        return expressions;
    }

    /// The start of a chain.
    Object root(Object root) {
        if (!(root instanceof String name)) {
            return Objects.requireNonNull(value(root), "a chain cannot start from null");
        }
        int colon = name.indexOf(':');
        if (colon < 0) {
            return manager(context.model(name));
        }
        Options<?> model = context.model(name.substring(0, colon));
        return Objects.requireNonNull(model.managers().get(name.substring(colon + 1))).get();
    }

    /// The default manager of a model.
    static Object manager(Options<?> model) {
        return model.managers().values().iterator().next().get();
    }

    /// The query set of `{root, chain}`.
    Query<?, ?, ?> query(@Nullable Object json) {
        return Rowset.of(Objects.requireNonNull(context.run(Chain.of(json)))).query();
    }

    /// A value: a literal, JSON data, an instance, a query, an expression, or a list of values.
    @Nullable Object value(@Nullable Object json) {
        if (json instanceof List<?> list) {
            return values(list);
        }
        if (!(json instanceof Map<?, ?> map)) {
            return json;
        }
        if (!PlainJson.isSpecial(map)) {
            return Json.of(map);
        }
        Map<String, @Nullable Object> object = PlainJson.object(map);
        String key =
                object.keySet().stream()
                        .filter(name -> name.startsWith("$"))
                        .findFirst()
                        .orElseThrow();
        Object content = object.get(key);
        return switch (key) {
            case "$json" -> Json.of(content);
            case "$tuple" -> values(PlainJson.list(content));
            case "$set" -> new LinkedHashSet<>(values(PlainJson.list(content)));
            case "$obj" -> stored(PlainJson.list(content), object.get("set"));
            case "$new" -> created(PlainJson.list(content));
            case "$qs" -> query(content);
            case "$var" -> unwrapped(context.variable((String) Objects.requireNonNull(content)));
            default ->
                    Literals.isLiteral(key)
                            ? Literals.literal(key, content)
                            : expressions.of(object);
        };
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Rowset(Query<?, ?, ?> query, RowType type) && type == RowType.OBJECT
                ? query
                : value;
    }

    List<@Nullable Object> values(List<?> json) {
        List<@Nullable Object> values = new ArrayList<>(json.size());
        for (Object item : json) {
            values.add(value(item));
        }
        return values;
    }

    /// A stored instance, perhaps with changed attributes.
    private Model stored(List<@Nullable Object> modelAndKey, @Nullable Object changes) {
        Options<?> model = context.model((String) Objects.requireNonNull(modelAndKey.get(0)));
        Object key = value(modelAndKey.get(1));
        Model instance = context.uncounted(() -> Instances.fetch(model, key));
        if (changes != null) {
            PlainJson.object(changes)
                    .forEach((name, value) ->
                            Attributes.write(instance, name, value(value), context));
        }
        return instance;
    }

    /// A new instance.
    private Model created(List<@Nullable Object> modelAndValues) {
        Options<?> model = context.model((String) Objects.requireNonNull(modelAndValues.get(0)));
        Model instance = Instances.create(model);
        PlainJson.object(modelAndValues.get(1))
                .forEach((name, value) -> Attributes.write(instance, name, value(value), context));
        return instance;
    }
}
