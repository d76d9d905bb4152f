package dev.quintet.models;

import dev.quintet.db.Background;
import dev.quintet.models.expressions.CurrentZone;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Does database work on virtual threads, for callers that must not wait.
///
/// Queries, instances and related rows have twins of their verbs: `Entry.objects.async().count()`,
/// `entry.async().save()`. What has none is done with [#call]: loading a relation, several steps as
/// one, a whole transaction.
///
/// ```java
/// CompletableFuture<Blog> blog = Async.call(() -> entry.blog.get());
/// ```
///
/// The work sees the databases and the current time zone of the caller, but no transaction: inside
/// of one every verb is refused with a [dev.quintet.db.TransactionManagementError]. An instance is
/// used by one thread at a time, also here: wait for the future before you touch it again. Code
/// that runs on virtual threads already needs none of this: it may wait.
public final class Async {
    private Async() {}

    /// Does a piece of work.
    ///
    /// @return completes with what the work gives, or with what it throws
    /// @throws dev.quintet.db.TransactionManagementError if the caller is in a transaction
    public static <T extends @Nullable Object> CompletableFuture<T> call(Supplier<T> work) {
        ZoneId zone = CurrentZone.get();
        return Background.call(() -> CurrentZone.with(zone, work::get));
    }

    /// Does a piece of work that gives nothing.
    ///
    /// @return completes when the work is done, or with what it throws
    /// @throws dev.quintet.db.TransactionManagementError if the caller is in a transaction
    public static CompletableFuture<@Nullable Void> run(Runnable work) {
        return call(() -> {
            work.run();
            return null;
        });
    }
}
