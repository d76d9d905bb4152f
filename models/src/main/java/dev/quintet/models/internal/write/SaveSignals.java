package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.PostSave;
import dev.quintet.models.signals.PreSave;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/// Tells that an instance is saved, once for all its tables.
final class SaveSignals {
    private SaveSignals() {}

    /// @param only the names of the only fields that are written, or null for all
    static <M> void before(
            Options<M> model,
            M instance,
            Database database,
            @Nullable Set<String> only,
            boolean raw) {
        Class<M> sender = model.access().javaClass();
        if (Signals.PRE_SAVE.hasReceivers(sender, model.label())) {
            Signals.PRE_SAVE.send(
                    sender,
                    model.label(),
                    new PreSave<>(instance, database, raw, Optional.ofNullable(only)));
        }
    }

    static <M> void after(
            Options<M> model,
            M instance,
            boolean created,
            Database database,
            @Nullable Set<String> only,
            boolean raw) {
        Class<M> sender = model.access().javaClass();
        if (Signals.POST_SAVE.hasReceivers(sender, model.label())) {
            Signals.POST_SAVE.send(
                    sender,
                    model.label(),
                    new PostSave<>(instance, database, created, raw, Optional.ofNullable(only)));
        }
    }
}
