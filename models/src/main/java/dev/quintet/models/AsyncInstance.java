package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;

/// The verbs of an instance, on a virtual thread; see [Async].
public final class AsyncInstance {
    private final Model instance;

    AsyncInstance(Model instance) {
        this.instance = instance;
    }

    /// As [Model#save()].
    public CompletableFuture<@Nullable Void> save() {
        return Async.run(instance::save);
    }

    /// As [Model#save(SaveOptions)].
    public CompletableFuture<@Nullable Void> save(SaveOptions options) {
        return Async.run(() -> instance.save(options));
    }

    /// As [Model#insert].
    public CompletableFuture<@Nullable Void> insert() {
        return Async.run(instance::insert);
    }

    /// As [Model#delete()].
    public CompletableFuture<Deleted> delete() {
        return Async.call(instance::delete);
    }

    /// As [Model#delete(DeleteOptions)].
    public CompletableFuture<Deleted> delete(DeleteOptions options) {
        return Async.call(() -> instance.delete(options));
    }

    /// As [Model#refresh].
    public CompletableFuture<@Nullable Void> refresh() {
        return Async.run(instance::refresh);
    }

    /// As [Model#refreshFields].
    public CompletableFuture<@Nullable Void> refreshFields(String... names) {
        return Async.run(() -> instance.refreshFields(names));
    }
}
