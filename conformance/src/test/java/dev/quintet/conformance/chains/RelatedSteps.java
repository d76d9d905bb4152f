package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.corpus.Call;

import java.util.Map;

/// Steps on the manager of a relation: `add`, `remove`, `set`, `clear`.
final class RelatedSteps {
    private RelatedSteps() {}

    static void addTo(Map<String, Step> steps) {}

    static Object set(Object target, Call call, Context context) {
        throw new NotExpressible("set of a relation");
    }
}
