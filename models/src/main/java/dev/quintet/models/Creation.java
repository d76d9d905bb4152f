package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.meta.Options;

import java.util.List;

/// A new instance that is to be stored.
///
/// @param instance the instance, with its fields set
/// @param <M> the model
record Creation<M extends Model>(M instance) {

    /// A new instance with its fields set.
    ///
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    static <M extends Model> Creation<M> of(
            Options<M> model, List<? extends Assignment<?>> assignments) {
        return new Creation<>(unsaved(model, assignments));
    }

    /// A new instance with its fields set, which is not stored; of any model.
    ///
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    static <P> P unsaved(Options<P> model, List<? extends Assignment<?>> assignments) {
        P instance = model.access().create();
        Assigning.assign((Model) instance, assignments);
        return instance;
    }

    /// Stores the instance as a new row.
    void insert(Database database, boolean bound) {
        SaveOptions options = SaveOptions.DEFAULTS.forceInsert();
        instance.save(bound ? options.using(database.alias()) : options);
    }
}
