package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/// The verbs of the rows that are paired with an instance, on a virtual thread; see [Async].
///
/// @param <T> the related model
public final class AsyncManyToMany<T extends Model> extends AsyncModelQuery<T> {
    private final ManyToMany<T> rows;

    AsyncManyToMany(ManyToMany<T> rows) {
        super(rows);
        this.rows = rows;
    }

    /// As [ManyToMany#add(Model[])].
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> add(T... objects) {
        return Async.run(() -> rows.add(objects));
    }

    /// As [ManyToMany#add(Collection)].
    public CompletableFuture<@Nullable Void> add(Collection<? extends T> objects) {
        return Async.run(() -> rows.add(objects));
    }

    /// As [ManyToMany#addKeys(Object...)].
    public CompletableFuture<@Nullable Void> addKeys(Object... keys) {
        return Async.run(() -> rows.addKeys(keys));
    }

    /// As [ManyToMany#addKeys(Collection)].
    public CompletableFuture<@Nullable Void> addKeys(Collection<?> keys) {
        return Async.run(() -> rows.addKeys(keys));
    }

    /// As [ManyToMany#remove(Model[])].
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> remove(T... objects) {
        return Async.run(() -> rows.remove(objects));
    }

    /// As [ManyToMany#remove(Collection)].
    public CompletableFuture<@Nullable Void> remove(Collection<? extends T> objects) {
        return Async.run(() -> rows.remove(objects));
    }

    /// As [ManyToMany#removeKeys(Object...)].
    public CompletableFuture<@Nullable Void> removeKeys(Object... keys) {
        return Async.run(() -> rows.removeKeys(keys));
    }

    /// As [ManyToMany#removeKeys(Collection)].
    public CompletableFuture<@Nullable Void> removeKeys(Collection<?> keys) {
        return Async.run(() -> rows.removeKeys(keys));
    }

    /// As [ManyToMany#clear].
    public CompletableFuture<@Nullable Void> clear() {
        return Async.run(rows::clear);
    }

    /// As [ManyToMany#set].
    public CompletableFuture<@Nullable Void> set(Collection<? extends T> objects) {
        return Async.run(() -> rows.set(objects));
    }

    /// As [ManyToMany#setKeys].
    public CompletableFuture<@Nullable Void> setKeys(Collection<?> keys) {
        return Async.run(() -> rows.setKeys(keys));
    }
}
