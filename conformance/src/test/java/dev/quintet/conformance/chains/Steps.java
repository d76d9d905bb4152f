package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;

import java.util.HashMap;
import java.util.Map;

/// All steps by name.
final class Steps {
    private static final Map<String, Step> ALL = new HashMap<>();

    static {
        QuerySteps.addTo(ALL);
        ValueSteps.addTo(ALL);
        RawSteps.addTo(ALL);
        RowSteps.addTo(ALL);
        LoadingSteps.addTo(ALL);
        WriteSteps.addTo(ALL);
        BulkSteps.addTo(ALL);
        RelatedSteps.addTo(ALL);
        InstanceSteps.addTo(ALL);
    }

    private Steps() {}

    /// The step of a name.
    ///
    /// @throws NotExpressible if there is none yet
    static Step named(String name) {
        Step step = ALL.get(name);
        if (step == null) {
            throw new NotExpressible(name);
        }
        return step;
    }
}
