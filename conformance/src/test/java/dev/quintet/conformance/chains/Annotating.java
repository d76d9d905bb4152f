package dev.quintet.conformance.chains;

import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.FilteredRelation;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// The steps `annotate` and `alias`, which take expressions and filtered relations.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class Annotating {
    private static final String RELATION = "$filtered_relation";

    private Annotating() {}

    static void addTo(Map<String, Step> steps) {
        steps.put(
                "annotate",
                QuerySteps.on((query, call, context) -> {
                    Query related = query;
                    for (FilteredRelation relation : relations(call, context).values()) {
                        related = related.annotate(relation);
                    }
                    return related.annotate(annotations(call, context));
                }));
        steps.put(
                "alias",
                QuerySteps.on((query, call, context) -> {
                    Query related = query;
                    for (FilteredRelation relation : relations(call, context).values()) {
                        related = related.alias(relation);
                    }
                    return related.alias(annotations(call, context));
                }));
    }

    private static Annotation[] annotations(Call call, Context context) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(call.named());
        named.keySet().removeAll(relations(call, context).keySet());
        return context.arguments()
                .expressions()
                .annotations(new Call(call.method(), call.positional(), named));
    }

    private static Map<String, FilteredRelation> relations(Call call, Context context) {
        Map<String, FilteredRelation> relations = new LinkedHashMap<>();
        call.named()
                .forEach((name, json) -> {
                    if (json instanceof Map<?, ?> map && map.containsKey(RELATION)) {
                        relations.put(name, relation(name, PlainJson.object(json), context));
                    }
                });
        return relations;
    }

    private static FilteredRelation relation(
            String name, Map<String, @Nullable Object> json, Context context) {
        FilteredRelation.Filter filter =
                FilteredRelation.over(context.java(String.valueOf(json.get(RELATION))));
        return json.get("condition") == null
                ? filter.as(name)
                : filter.where(context.arguments().conditions().of(json.get("condition"))).as(name);
    }
}
