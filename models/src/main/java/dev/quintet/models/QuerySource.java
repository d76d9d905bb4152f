package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
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
    private final @Nullable Belonging belonging;
    private final Loads loads;

    QuerySource(QueryState state, @Nullable Database database) {
        this(state, database, null, Loads.NOTHING);
    }

    /// @param belonging what all rows belong to, or null
    QuerySource(
            QueryState state,
            @Nullable Database database,
            @Nullable Belonging belonging,
            Loads loads) {
        this.state = state;
        this.database = database;
        this.belonging = belonging;
        this.loads = loads;
    }

    QueryState state() {
        return state;
    }

    QuerySource<M> with(QueryState other) {
        return new QuerySource<>(other, database, belonging, loads);
    }

    /// Another query of the same database with the same loads, whose rows belong to nothing.
    QuerySource<M> anew(QueryState other) {
        return new QuerySource<>(other, database, null, loads);
    }

    QuerySource<M> using(Database other) {
        return new QuerySource<>(state, other, belonging, loads);
    }

    QuerySource<M> loading(Loads other) {
        return new QuerySource<>(state, database, belonging, other);
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

    Loads loads() {
        return loads;
    }
}
