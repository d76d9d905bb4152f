package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.Model;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.Query;
import dev.quintet.models.RawQuery;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Steps that ask the database: `get`, `first`, `count`, `aggregate`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class RowSteps {
    private RowSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put(
                "get",
                on((query, call, context) ->
                        query.get(context.arguments().conditions().all(call))));
        steps.put("first", on((query, call, context) -> query.first().orElse(null)));
        steps.put("last", on((query, call, context) -> query.last().orElse(null)));
        steps.put(
                "earliest",
                on((query, call, context) ->
                        call.positional().isEmpty()
                                ? query.earliest()
                                : query.earliest(QuerySteps.orderings(call, context))));
        steps.put(
                "latest",
                on((query, call, context) ->
                        call.positional().isEmpty()
                                ? query.latest()
                                : query.latest(QuerySteps.orderings(call, context))));
        steps.put("contains", on(RowSteps::contains));
        steps.put("count", on((query, call, context) -> query.count()));
        steps.put("exists", on((query, call, context) -> query.exists()));
        steps.put(
                "aggregate",
                on((query, call, context) ->
                        query.aggregate(context.arguments().expressions().aggregates(call))));
        steps.put("list", on((query, call, context) -> query.list()));
        steps.put("bool", on((query, call, context) -> !query.list().isEmpty()));
        steps.put(
                "pk_in",
                on((query, call, context) ->
                        query.list().contains(context.arguments().value(call.at(0)))));
        steps.put(
                "len",
                (target, call, context) ->
                        switch (target) {
                            case List<?> list -> list.size();
                            case RawQuery<?> raw -> raw.list().size();
                            default -> Rowset.of(target).query().list().size();
                        });
        steps.put("index", RowSteps::index);
    }

    /// A step that ends with a value.
    interface OnQuery {
        @Nullable Object apply(Query query, Call call, Context context);
    }

    static Step on(OnQuery step) {
        return (target, call, context) -> step.apply(Rowset.of(target).query(), call, context);
    }

    private static Object contains(Query query, Call call, Context context) {
        if (query instanceof ModelQuery models
                && context.arguments().value(call.at(0)) instanceof Model instance) {
            return models.contains(instance);
        }
        throw new RefusedByCompiler("a search for " + call.at(0));
    }

    private static @Nullable Object index(Object target, Call call, Context context) {
        if (!(call.at(0) instanceof Integer index)) {
            throw new RefusedByCompiler("the row at " + call.at(0));
        }
        return switch (target) {
            case List<?> list -> list.get(index);
            case RawQuery<?> raw -> raw.at(index);
            default -> Rowset.of(target).query().at(index);
        };
    }
}
