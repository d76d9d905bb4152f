package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.Outcome;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.Model;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.Prefetch;
import dev.quintet.models.Query;
import dev.quintet.models.RawQuery;
import dev.quintet.models.RowIterator;
import dev.quintet.models.Rows;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Steps that say what is loaded beside the rows, or load them in other ways: `prefetch_related`,
/// `iterator`, `in_bulk`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class LoadingSteps {
    private LoadingSteps() {}

    static void addTo(Map<String, Step> steps) {
        Step onQuery = QuerySteps.on(LoadingSteps::prefetchRelated);
        steps.put(
                "prefetch_related",
                (target, call, context) ->
                        target instanceof RawQuery raw
                                ? raw.prefetchRelated(prefetches(call, context))
                                : onQuery.apply(target, call, context));
        steps.put("iterator", RowSteps.on(LoadingSteps::iterator));
        steps.put("in_bulk", RowSteps.on(LoadingSteps::inBulk));
    }

    private static Query prefetchRelated(Query query, Call call, Context context) {
        if (query instanceof Rows rows) {
            prefetches(call, context); // wrong ones are refused, and right ones do nothing
            return rows.prefetchRelated();
        }
        ModelQuery models = (ModelQuery) query;
        if (call.positional().size() == 1 && call.at(0) == null) {
            return models.prefetchRelated();
        }
        return models.prefetchRelated(prefetches(call, context));
    }

    private static Prefetch[] prefetches(Call call, Context context) {
        return call.positional().stream()
                .map(lookup -> prefetch(lookup, context))
                .toArray(Prefetch[]::new);
    }

    private static Prefetch<Object, ?> prefetch(@Nullable Object json, Context context) {
        return switch (json) {
            case String lookup -> Prefetch.of(context.java(lookup));
            case Map<?, ?> prefetch -> prefetch(prefetch, context);
            case null, default -> throw new RefusedByCompiler("prefetching " + json);
        };
    }

    private static Prefetch<Object, ?> prefetch(Map<?, ?> json, Context context) {
        String lookup = context.java((String) json.get("$prefetch"));
        Object rows = json.get("queryset");
        Prefetch prefetch =
                switch (rows == null ? null : context.arguments().query(rows)) {
                    case null -> Prefetch.of(lookup);
                    case ModelQuery<?, ?> query -> Prefetch.of(lookup, query);
                    default -> throw new RefusedByCompiler("prefetching rows of values");
                };
        Object name = json.get("to_attr");
        return name == null ? prefetch : prefetch.as(context.java((String) name));
    }

    private static List<Object> iterator(Query query, Call call, Context context) {
        Object size =
                call.named().containsKey("chunk_size")
                        ? call.named().get("chunk_size")
                        : call.at(0);
        List<Object> rows = new ArrayList<>();
        try (RowIterator<?> iterator =
                size == null ? query.iterate() : query.iterator((Integer) size)) {
            iterator.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Outcome inBulk(Query query, Call call, Context context) {
        if (!(query instanceof ModelQuery models)) {
            throw new RefusedByCompiler("rows of values in bulk");
        }
        Object field =
                call.named().containsKey("field_name")
                        ? call.named().get("field_name")
                        : call.at(1);
        Object ids = call.named().containsKey("id_list") ? call.named().get("id_list") : call.at(0);
        Map<Object, Model> found = inBulk(models, ids, field, context);
        List<@Nullable Object> pairs = new ArrayList<>();
        found.forEach((key, instance) ->
                pairs.add(
                        Arrays.asList(
                                Results.plain(key, context), Results.plain(instance, context))));
        return new Outcome.Keyed(pairs);
    }

    private static Map<Object, Model> inBulk(
            ModelQuery query, @Nullable Object ids, @Nullable Object field, Context context) {
        if (ids == null) {
            return field == null ? query.inBulk() : query.inBulk(context.java((String) field));
        }
        if (!(ids instanceof List<?> list)) {
            throw new RefusedByCompiler("keys that are no list: " + ids);
        }
        List<@Nullable Object> values = context.arguments().values(list);
        return field == null
                ? query.inBulk(values)
                : query.inBulk(values, context.java((String) field));
    }
}
