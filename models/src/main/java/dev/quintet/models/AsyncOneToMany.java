package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;

/// The verbs of the rows that refer to an instance, on a virtual thread; see [Async].
///
/// @param <T> the model that refers to the instance's
public final class AsyncOneToMany<T extends Model> extends AsyncReverseSet<T> {
    private final OneToMany<T> rows;

    AsyncOneToMany(OneToMany<T> rows) {
        super(rows);
        this.rows = rows;
    }

    /// As [OneToMany#removeAndSave(Model[])].
    @SafeVarargs
    public final CompletableFuture<@Nullable Void> removeAndSave(T... objects) {
        return Async.run(() -> rows.removeAndSave(objects));
    }

    /// As [OneToMany#removeAndSave(Collection)].
    public CompletableFuture<@Nullable Void> removeAndSave(Collection<? extends T> objects) {
        return Async.run(() -> rows.removeAndSave(objects));
    }
}
