package dev.quintet.models;

import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Ordering;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What a query asks the database, on a virtual thread; see [Async].
///
/// @param <M> the model whose rows are asked for
/// @param <R> what a row is given as
public sealed class AsyncQuery<M extends Model, R> permits AsyncModelQuery {
    private static final int CHUNK = 2_000;

    private final Query<M, R, ?> query;

    AsyncQuery(Query<M, R, ?> query) {
        this.query = query;
    }

    /// As [Query#list].
    public final CompletableFuture<List<R>> list() {
        return Async.call(query::list);
    }

    /// Hands each row to a consumer, 2000 of them fetched at a time, without keeping them.
    ///
    /// @param consumer called on the virtual thread, with one row after another
    public final CompletableFuture<@Nullable Void> forEach(Consumer<? super R> consumer) {
        return forEach(CHUNK, consumer);
    }

    /// Hands each row to a consumer, without keeping them; as [Query#iterator(int)].
    ///
    /// @param chunkSize how many rows are fetched at a time
    /// @param consumer called on the virtual thread, with one row after another
    /// @throws IllegalArgumentException if the size is not at least 1
    public final CompletableFuture<@Nullable Void> forEach(
            int chunkSize, Consumer<? super R> consumer) {
        RowIterator<R> rows = query.iterator(chunkSize);
        return Async.run(() -> {
            try (rows) {
                rows.forEachRemaining(consumer);
            }
        });
    }

    /// As [Query#at].
    public final CompletableFuture<R> at(int index) {
        return Async.call(() -> query.at(index));
    }

    /// As [Query#get].
    @SafeVarargs
    public final CompletableFuture<R> get(Condition<? super M>... conditions) {
        return Async.call(() -> query.get(conditions));
    }

    /// As [Query#first].
    public final CompletableFuture<Optional<R>> first() {
        return Async.call(query::first);
    }

    /// As [Query#last].
    public final CompletableFuture<Optional<R>> last() {
        return Async.call(query::last);
    }

    /// As [Query#earliest()].
    public final CompletableFuture<R> earliest() {
        return Async.call(() -> query.earliest());
    }

    /// As [Query#earliest(Ordering...)].
    @SafeVarargs
    public final CompletableFuture<R> earliest(Ordering<? super M>... terms) {
        return Async.call(() -> query.earliest(terms));
    }

    /// As [Query#latest()].
    public final CompletableFuture<R> latest() {
        return Async.call(() -> query.latest());
    }

    /// As [Query#latest(Ordering...)].
    @SafeVarargs
    public final CompletableFuture<R> latest(Ordering<? super M>... terms) {
        return Async.call(() -> query.latest(terms));
    }

    /// As [Query#explain()].
    public final CompletableFuture<String> explain() {
        return Async.call(() -> query.explain());
    }

    /// As [Query#exists].
    public final CompletableFuture<Boolean> exists() {
        return Async.call(query::exists);
    }

    /// As [Query#count].
    public final CompletableFuture<Long> count() {
        return Async.call(query::count);
    }

    /// As [Query#aggregate].
    @SafeVarargs
    public final CompletableFuture<Map<String, @Nullable Object>> aggregate(
            Annotation<? super M, ?>... aggregates) {
        return Async.call(() -> query.aggregate(aggregates));
    }
}
