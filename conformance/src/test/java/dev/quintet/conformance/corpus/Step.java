package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// One part of a case with several steps.
public sealed interface Step {

    /// A chain that is evaluated by itself.
    ///
    /// @param chain what is evaluated
    /// @param name under which the result is kept, or null
    /// @param propagate whether an error ends the transaction around it
    record Evaluate(Chain chain, @Nullable String name, boolean propagate) implements Step {}

    /// Steps in a transaction of their own, or a savepoint.
    ///
    /// @param steps what happens inside
    /// @param raise whether it is rolled back at the end
    record Atomic(List<Step> steps, boolean raise) implements Step {}

    /// Reads a step.
    static Step of(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        if (object.containsKey("atomic")) {
            return new Atomic(
                    PlainJson.list(object.get("atomic")).stream().map(Step::of).toList(),
                    Boolean.TRUE.equals(object.get("raise")));
        }
        return new Evaluate(
                Chain.of(json),
                (String) object.get("as"),
                Boolean.TRUE.equals(object.get("propagate")));
    }
}
