package dev.quintet.conformance.chains;

import dev.quintet.conformance.corpus.Call;

import org.jspecify.annotations.Nullable;

/// One method of the corpus, as a call of our API.
@FunctionalInterface
interface Step {
    /// Does the step.
    ///
    /// @param target what the step before gave: a query, an instance, a related manager, a list
    /// @param call the arguments
    /// @param context names, models, variables
    @Nullable Object apply(Object target, Call call, Context context);
}
