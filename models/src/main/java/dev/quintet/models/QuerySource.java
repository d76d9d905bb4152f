package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.query.StreamedRows;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
    private final @Nullable Model owner;
    private final @Nullable Belonging belonging;
    private final Loads loads;

    QuerySource(QueryState state, @Nullable Database database) {
        this(state, database, null, null, Loads.NOTHING);
    }

    /// @param database the database that was asked for, or null
    /// @param owner an instance in whose database the rows are unless routers say otherwise, or
    ///   null
    /// @param belonging what all rows belong to, or null
    QuerySource(
            QueryState state,
            @Nullable Database database,
            @Nullable Model owner,
            @Nullable Belonging belonging,
            Loads loads) {
        this.state = state;
        this.database = database;
        this.owner = owner;
        this.belonging = belonging;
        this.loads = loads;
    }

    QueryState state() {
        return state;
    }

    QuerySource<M> with(QueryState other) {
        return new QuerySource<>(other, database, owner, belonging, loads);
    }

    /// Another query of the same database with the same loads, whose rows belong to nothing.
    QuerySource<M> anew(QueryState other) {
        return new QuerySource<>(other, database, owner, null, loads);
    }

    QuerySource<M> using(Database other) {
        return new QuerySource<>(state, other, owner, belonging, loads);
    }

    QuerySource<M> loading(Loads other) {
        return new QuerySource<>(state, database, owner, belonging, other);
    }

    /// The same rows in the database of an instance, unless one was asked for.
    QuerySource<M> of(Model instance) {
        return new QuerySource<>(state, database, instance, belonging, loads);
    }

    /// Reads the rows, with all that is to be loaded beside them.
    <R> List<R> fetch(Queries.RowMaker<R> rowMaker) {
        List<R> rows = Queries.list(state, database(), rowMaker);
        complete(rows);
        return rows;
    }

    /// Reads the rows bit by bit; they are not complete.
    <R> StreamedRows<R> stream(Queries.RowMaker<R> rowMaker, int fetchSize) {
        return Queries.stream(state, database(), rowMaker, fetchSize);
    }

    /// Completes rows that were read.
    void complete(List<?> rows) {
        if (belonging != null) {
            belonging.apply(rows);
        }
        loads.complete(rows, state.contents());
    }

    /// The database asked for, or else the one from which the rows are read; rows that are locked
    /// are read from where they are written.
    Database database() {
        if (state.lock() != null) {
            return writable();
        }
        return database != null ? database : Routers.read(state.model(), owner);
    }

    /// The database asked for, or else the one to which the rows are written.
    Database writable() {
        return database != null ? database : Routers.write(state.model(), owner);
    }

    /// Whether a database was asked for, or follows from an instance.
    boolean bound() {
        return database != null || (owner != null && owner.alias() != null);
    }

    @Nullable Belonging belonging() {
        return belonging;
    }

    Loads loads() {
        return loads;
    }
}
