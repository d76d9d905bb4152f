package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.PairsChanged;
import dev.quintet.models.signals.PairsChanged.Action;
import dev.quintet.models.signals.Signals;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Tells that the pairs of an instance change.
///
/// @param near the key from the pairs to the instance
/// @param far the key from the pairs to the others
/// @param reverse whether the relation is declared at the other end
record PairSignals(
        Model instance,
        ForeignKeyField near,
        ForeignKeyField far,
        boolean reverse,
        Database database) {

    /// Whether anybody wants to know.
    boolean wanted() {
        return Signals.PAIRS_CHANGED.hasReceivers(sender(), between().label());
    }

    /// @param keys of the others; empty when clearing
    void send(Action action, Set<Object> keys) {
        Signals.PAIRS_CHANGED.send(
                sender(),
                between().label(),
                new PairsChanged(
                        action,
                        instance,
                        reverse,
                        far.target().access().javaClass(),
                        Collections.unmodifiableSet(new LinkedHashSet<>(keys)),
                        database));
    }

    private Options<?> between() {
        return near.model();
    }

    /// The class of a model of the user's; a table that the library made goes by its label alone.
    private Object sender() {
        return between().autoCreated() ? between().label() : between().access().javaClass();
    }
}
