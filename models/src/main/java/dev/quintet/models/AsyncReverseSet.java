package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/// What the rows that refer to an instance ask the database and change, on a virtual thread; see
/// [Async].
///
/// @param <T> the model of the rows
public sealed class AsyncReverseSet<T extends Model> extends AsyncModelQuery<T>
        permits AsyncOneToMany, AsyncPolymorphicSet {
    private final ReverseSet<T> rows;

    AsyncReverseSet(ReverseSet<T> rows) {
        super(rows);
        this.rows = rows;
    }

    /// Makes stored objects refer to the instance.
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> add(T... objects) {
        return Async.run(() -> rows.add(objects));
    }

    /// As [OneToMany#add(Collection)].
    public final CompletableFuture<@Nullable Void> add(Collection<? extends T> objects) {
        return Async.run(() -> rows.add(objects));
    }

    /// Makes objects refer to the instance and saves each.
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> addAndSave(T... objects) {
        return Async.run(() -> rows.addAndSave(objects));
    }

    /// As [OneToMany#addAndSave(Collection)].
    public final CompletableFuture<@Nullable Void> addAndSave(Collection<? extends T> objects) {
        return Async.run(() -> rows.addAndSave(objects));
    }

    /// Takes objects out of the rows: they refer to nothing then, or are deleted where what leads
    /// here always leads somewhere.
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> remove(T... objects) {
        return Async.run(() -> rows.remove(objects));
    }

    /// As [OneToMany#remove(Collection)].
    public final CompletableFuture<@Nullable Void> remove(Collection<? extends T> objects) {
        return Async.run(() -> rows.remove(objects));
    }

    /// Takes all rows out, as [#remove(Model[])] does.
    public final CompletableFuture<@Nullable Void> clear() {
        return Async.run(rows::clear);
    }

    /// Makes exactly these objects refer to the instance: others are taken out, new ones added.
    public final CompletableFuture<@Nullable Void> set(Collection<? extends T> objects) {
        return Async.run(() -> rows.set(objects));
    }
}
