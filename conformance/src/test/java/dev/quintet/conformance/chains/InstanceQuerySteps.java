package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.ModelQuery;

import java.util.Map;

/// Steps that change what an instance carries: `select_related`, `only`, `defer`.
@SuppressWarnings("rawtypes") // models are known by name only
final class InstanceQuerySteps {
    private InstanceQuerySteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("select_related", on(InstanceQuerySteps::selectRelated));
        steps.put("only", on(InstanceQuerySteps::only));
        steps.put("defer", on(InstanceQuerySteps::defer));
    }

    /// A step on a query whose rows are instances.
    private interface OnInstances {
        ModelQuery apply(ModelQuery query, Call call, Context context);
    }

    private static Step on(OnInstances step) {
        return QuerySteps.on((query, call, context) -> {
            if (query instanceof ModelQuery instances) {
                return step.apply(instances, call, context);
            }
            throw new RefusedByCompiler(call.method() + " after values");
        });
    }

    private static ModelQuery selectRelated(ModelQuery query, Call call, Context context) {
        if (call.positional().isEmpty()) {
            return (ModelQuery) query.selectRelated();
        }
        return (ModelQuery)
                (call.positional().getFirst() == null
                        ? query.clearSelectRelated()
                        : query.selectRelated(names(call, context)));
    }

    private static ModelQuery only(ModelQuery query, Call call, Context context) {
        if (call.positional().contains(null)) {
            throw new RefusedByCompiler("only of null");
        }
        return (ModelQuery) query.only(names(call, context));
    }

    private static ModelQuery defer(ModelQuery query, Call call, Context context) {
        return (ModelQuery)
                (call.positional().contains(null)
                        ? query.clearDefer()
                        : query.defer(names(call, context)));
    }

    private static String[] names(Call call, Context context) {
        return call.positional().stream()
                .map(name -> context.java((String) name))
                .toArray(String[]::new);
    }
}
