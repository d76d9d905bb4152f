package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.Prefetch;
import dev.quintet.models.Query;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Steps that say what is loaded beside the rows: `prefetch_related`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class LoadingSteps {
    private LoadingSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("prefetch_related", QuerySteps.on(LoadingSteps::prefetchRelated));
    }

    private static Query prefetchRelated(Query query, Call call, Context context) {
        if (!(query instanceof ModelQuery models)) {
            throw new RefusedByCompiler("prefetching for rows of values");
        }
        if (call.positional().size() == 1 && call.at(0) == null) {
            return models.prefetchRelated();
        }
        return models.prefetchRelated(
                call.positional().stream()
                        .map(lookup -> prefetch(lookup, context))
                        .toArray(Prefetch[]::new));
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
}
