package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.internal.query.QueryState;

import org.jspecify.annotations.Nullable;

/// What a query asks for and of which database; opaque, for the constructors of query classes.
///
/// A query set of your own takes one and hands it on:
///
/// ```java
/// public final class EntryQuery extends ModelQuery<Entry, EntryQuery> {
///     EntryQuery(QuerySource<Entry> source) {
///         super(source, EntryQuery::new);
///     }
///
///     public EntryQuery published() {
///         return filter(Entry_.pubDate.lte(LocalDate.now()));
///     }
/// }
/// ```
///
/// @param <M> the model
public final class QuerySource<M> {
    private final QueryState state;
    private final @Nullable Database database;
    private final @Nullable Belonging belonging;

    QuerySource(QueryState state, @Nullable Database database) {
        this(state, database, null);
    }

    /// @param belonging what all rows belong to, or null
    QuerySource(QueryState state, @Nullable Database database, @Nullable Belonging belonging) {
        this.state = state;
        this.database = database;
        this.belonging = belonging;
    }

    QueryState state() {
        return state;
    }

    QuerySource<M> with(QueryState other) {
        return new QuerySource<>(other, database, belonging);
    }

    QuerySource<M> using(Database other) {
        return new QuerySource<>(state, other, belonging);
    }

    /// The database asked for, else the default one.
    Database database() {
        return database != null ? database : Databases.get("default");
    }

    /// Whether a database was asked for.
    boolean bound() {
        return database != null;
    }

    @Nullable Belonging belonging() {
        return belonging;
    }
}
