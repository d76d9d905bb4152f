package dev.quintet.models.meta;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Which models stand in the place of others.
final class Swaps {
    private final Map<Class<?>, Options<?>> replaced = new HashMap<>();
    private final Map<Class<?>, Options<?>> replacements = new HashMap<>();

    /// Notes in whose place a model stands, if in any.
    ///
    /// @param all the models of the program
    void read(Options<?> model, Map<Class<?>, Options<?>> all) {
        Class<?> type = model.declared().replaced;
        if (type == null) {
            return;
        }
        Options<?> old = all.get(type);
        if (old == null) {
            throw new ModelError(
                    "fields.E300",
                    model,
                    "It replaces "
                            + type.getName()
                            + ", which is in no app that was found. Put @App on its package and"
                            + " compile it with the Quintet processors.");
        }
        if (!old.declared().swappable) {
            throw new ModelError(
                    "models.E002", model, "It replaces " + old + ", which is not @Swappable.");
        }
        Options<?> other = replacements.putIfAbsent(type, model);
        if (other != null) {
            throw new ModelError(
                    "models.E002",
                    model,
                    "It replaces "
                            + old
                            + ", and so does "
                            + other
                            + ". Remove @Replaces from one of them.");
        }
        replaced.put(type, old);
    }

    /// Whether another model stands in the place of a class.
    boolean isReplaced(Class<?> type) {
        return replacements.containsKey(type);
    }

    /// The model that stands in the place of a class at last, or null for none.
    @Nullable Options<?> replacement(Class<?> type) {
        Options<?> found = replacements.get(type);
        Options<?> further = found == null ? null : replacement(found.access().javaClass());
        return further == null ? found : further;
    }

    /// What a class that was replaced declares, or null.
    @Nullable Options<?> original(Class<?> type) {
        return replaced.get(type);
    }

    /// The error for whoever asks a model that was replaced.
    IllegalArgumentException refused(Class<?> type) {
        Options<?> by = replacement(type);
        return new IllegalArgumentException(
                replaced.get(type)
                        + " has been replaced by "
                        + by
                        + " and has no table. Ask "
                        + (by == null ? "" : by.name())
                        + ", or Apps.current("
                        + type.getSimpleName()
                        + ".class) in code that does not know the replacement.");
    }
}
