package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A root and what is called on it, one after the other.
///
/// @param root a model's name, perhaps with a manager behind a colon, or a `$obj`, `$new`, `$var`
///   value
/// @param calls the steps
public record Chain(Object root, List<Call> calls) {

    /// Reads `{root, chain}`.
    public static Chain of(@Nullable Object json) {
        Map<String, @Nullable Object> object = PlainJson.object(json);
        Object root = object.get("root");
        if (root == null) {
            throw new IllegalArgumentException(
                    "A chain needs a root, but there is none in " + json + ".");
        }
        return new Chain(root, PlainJson.list(object.get("chain")).stream().map(Call::of).toList());
    }
}
