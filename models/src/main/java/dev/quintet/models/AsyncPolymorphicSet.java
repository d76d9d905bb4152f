package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/// The verbs of the rows that refer to an instance, on a virtual thread; see [Async].
///
/// @param <T> the model that refers to the instance's
public final class AsyncPolymorphicSet<T extends Model> extends AsyncReverseSet<T> {
    private final PolymorphicSet<T> rows;

    AsyncPolymorphicSet(PolymorphicSet<T> rows) {
        super(rows);
        this.rows = rows;
    }

    /// As [PolymorphicSet#removeEach(Model[])].
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> removeEach(T... objects) {
        return Async.run(() -> rows.removeEach(objects));
    }

    /// As [PolymorphicSet#removeEach(Collection)].
    public CompletableFuture<@Nullable Void> removeEach(Collection<? extends T> objects) {
        return Async.run(() -> rows.removeEach(objects));
    }

    /// As [PolymorphicSet#clearEach].
    public CompletableFuture<@Nullable Void> clearEach() {
        return Async.run(rows::clearEach);
    }

    /// As [PolymorphicSet#setAndSave].
    public CompletableFuture<@Nullable Void> setAndSave(Collection<? extends T> objects) {
        return Async.run(() -> rows.setAndSave(objects));
    }
}
