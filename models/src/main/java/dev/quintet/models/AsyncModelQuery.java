package dev.quintet.models;

import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.PathExpression;

import java.util.Collection;
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
