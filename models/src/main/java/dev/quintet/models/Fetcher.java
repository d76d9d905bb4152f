package dev.quintet.models;

import java.util.List;

/// Fetches what is asked for, a to-one relation or a column that the query left out, for instances
/// that lack it. A [FetchMode] is handed one and decides for which.
public abstract class Fetcher {
    Fetcher() {}

    /// The name of the field, as instances have it. Columns that are asked for together are fetched
    /// together: then it is their names, separated by commas.
    public abstract String name();

    /// Fetches the field for one instance, with one query.
    public abstract void fetchOne(Model instance);

    /// Fetches the field for all of several instances that lack it, with one query where one
    /// statement can hold so many keys. Rows that do not exist any more are passed over.
    ///
    /// @param instances of one model
    public abstract void fetchMany(List<? extends Model> instances);

    /// The instances that were loaded by the same query as this one and are still in use; this one
    /// alone where its mode did not track them.
    public final List<Model> peers(Model instance) {
        Origin origin = instance.origin();
        return origin == null ? List.of(instance) : origin.peers(instance);
    }

    abstract String model();

    /// How the field could have been loaded beforehand.
    abstract String remedy();

    /// The model and the field, such as `Entry.blog`.
    @Override
    public final String toString() {
        return model() + "." + name();
    }
}
