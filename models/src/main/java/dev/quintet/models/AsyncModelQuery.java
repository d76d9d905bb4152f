package dev.quintet.models;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.PathExpression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What a query over instances asks the database, on a virtual thread; see [Async].
///
/// @param <M> the model
public sealed class AsyncModelQuery<M extends Model> extends AsyncQuery<M, M>
        permits AsyncReverseSet, AsyncManyToMany {
    private final ModelQuery<M, ?> query;

    AsyncModelQuery(ModelQuery<M, ?> query) {
        super(query);
        this.query = query;
    }

    /// As [ModelQuery#inBulk()].
    public final CompletableFuture<Map<Object, M>> inBulk() {
        return Async.call(query::inBulk);
    }

    /// As [ModelQuery#inBulk(Collection)].
    public final CompletableFuture<Map<Object, M>> inBulk(Collection<?> keys) {
        return Async.call(() -> query.inBulk(keys));
    }

    /// As [ModelQuery#inBulk(Collection, PathExpression)].
    public final <T> CompletableFuture<Map<T, M>> inBulk(
            Collection<? extends T> values, PathExpression<? super M, T> field) {
        return Async.call(() -> query.inBulk(values, field));
    }

    /// As [ModelQuery#inBulk(Collection, String)].
    public final CompletableFuture<Map<Object, M>> inBulk(Collection<?> values, String field) {
        return Async.call(() -> query.inBulk(values, field));
    }

    /// As [ModelQuery#bulkCreate(Collection)].
    public final CompletableFuture<List<M>> bulkCreate(Collection<? extends M> instances) {
        return Async.call(() -> query.bulkCreate(instances));
    }

    /// As [ModelQuery#bulkCreate(Collection, BulkCreateOptions)].
    public final CompletableFuture<List<M>> bulkCreate(
            Collection<? extends M> instances, BulkCreateOptions options) {
        return Async.call(() -> query.bulkCreate(instances, options));
    }

    /// As [ModelQuery#bulkUpdate(Collection, PathExpression...)].
    @SafeVarargs
    public final CompletableFuture<Integer> bulkUpdate(
            Collection<? extends M> instances, PathExpression<? super M, ?>... fields) {
        return Async.call(() -> query.bulkUpdate(instances, fields));
    }

    /// As [ModelQuery#bulkUpdate(Collection, Collection, int)].
    public final CompletableFuture<Integer> bulkUpdate(
            Collection<? extends M> instances, Collection<String> fields, int batchSize) {
        return Async.call(() -> query.bulkUpdate(instances, fields, batchSize));
    }

    /// As [ModelQuery#upsert].
    @SafeVarargs
    public final CompletableFuture<List<M>> upsert(
            Collection<? extends M> instances, PathExpression<? super M, ?>... unique) {
        return Async.call(() -> query.upsert(instances, unique));
    }

    /// As [ModelQuery#getOrCreate(Assignment...)].
    @SafeVarargs
    public final CompletableFuture<Found<M>> getOrCreate(Assignment<? super M>... lookups) {
        return Async.call(() -> query.getOrCreate(lookups));
    }

    /// As [ModelQuery#getOrCreate(Defaults, Assignment...)].
    @SafeVarargs
    public final CompletableFuture<Found<M>> getOrCreate(
            Defaults<? super M> defaults, Assignment<? super M>... lookups) {
        return Async.call(() -> query.getOrCreate(defaults, lookups));
    }

    /// As [ModelQuery#updateOrCreate].
    @SafeVarargs
    public final CompletableFuture<Found<M>> updateOrCreate(
            Defaults<? super M> defaults, Assignment<? super M>... lookups) {
        return Async.call(() -> query.updateOrCreate(defaults, lookups));
    }

    /// As [ModelQuery#contains].
    public final CompletableFuture<Boolean> contains(Model instance) {
        return Async.call(() -> query.contains(instance));
    }

    /// As [ModelQuery#create].
    @SafeVarargs
    public final CompletableFuture<M> create(Assignment<? super M>... assignments) {
        return Async.call(() -> query.create(assignments));
    }

    /// As [ModelQuery#update].
    @SafeVarargs
    public final CompletableFuture<Integer> update(Assignment<? super M>... assignments) {
        return Async.call(() -> query.update(assignments));
    }

    /// As [ModelQuery#delete].
    public final CompletableFuture<Deleted> delete() {
        return Async.call(query::delete);
    }
}
