package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.PostDelete;
import dev.quintet.models.signals.PreDelete;
import dev.quintet.models.signals.Signals;

import java.util.List;

/// Tells that instances are deleted.
///
/// @param origin the instance or the query with whose deletion all of this began
record DeleteSignals(Database database, Object origin) {

    /// Whether anybody wants to know, so that instances have to be loaded.
    static boolean wanted(Options<?> model) {
        if (model.autoCreated()) {
            return false;
        }
        Class<?> sender = model.access().javaClass();
        return Signals.PRE_DELETE.hasReceivers(sender, model.label())
                || Signals.POST_DELETE.hasReceivers(sender, model.label());
    }

    void before(List<?> instances) {
        for (Object instance : instances) {
            Signals.PRE_DELETE.send(
                    instance.getClass(),
                    label(instance),
                    new PreDelete<>(instance, database, origin));
        }
    }

    void after(List<?> instances) {
        for (Object instance : instances) {
            Signals.POST_DELETE.send(
                    instance.getClass(),
                    label(instance),
                    new PostDelete<>(instance, database, origin));
        }
    }

    private static String label(Object instance) {
        return Apps.options(instance.getClass()).label();
    }
}
