package dev.quintet.conformance.corpus;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One step of a chain: a method with its arguments, which are still JSON.
///
/// @param method the name in Django's spelling
/// @param positional arguments by position
/// @param named arguments by name, in order
public record Call(
        String method, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /// Reads `{method: ARGS}`.
    static Call of(@Nullable Object json) {
        Map.Entry<String, @Nullable Object> step =
                PlainJson.object(json).entrySet().iterator().next();
        String method = step.getKey();
        Object arguments = step.getValue();
        if (arguments instanceof Map<?, ?>) {
            return new Call(method, List.of(), PlainJson.object(arguments));
        }
        List<@Nullable Object> positional = PlainJson.list(arguments);
        if (!method.equals("render")
                && !positional.isEmpty()
                && positional.getLast() instanceof Map<?, ?> last
                && !PlainJson.isSpecial(last)) {
            return new Call(
                    method, positional.subList(0, positional.size() - 1), PlainJson.object(last));
        }
        return new Call(method, positional, new LinkedHashMap<>());
    }

    /// The positional argument at an index, or null if there are fewer.
    public @Nullable Object at(int index) {
        return index < positional.size() ? positional.get(index) : null;
    }

    /// Whether a flag is set by name.
    public boolean flag(String name) {
        return Boolean.TRUE.equals(named.get(name));
    }

    /// Whether there is no argument at all.
    public boolean isBare() {
        return positional.isEmpty() && named.isEmpty();
    }
}
