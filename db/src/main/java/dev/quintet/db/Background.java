package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Runs database work on virtual threads, for callers that must not wait.
public final class Background {
    private Background() {}

    /// Starts work on a virtual thread of its own. It sees the databases that the caller sees.
    ///
    /// A transaction is the work of one thread, so that this work could take no part in it.
    ///
    /// @return completes with what the work gives, or with what it throws
    /// @throws TransactionManagementError if the caller is in a transaction
    public static <T extends @Nullable Object> CompletableFuture<T> call(Supplier<T> work) {
        for (String alias : Databases.aliases()) {
            if (Databases.get(alias).inTransaction()) {
                throw new TransactionManagementError(
                        "A transaction on database '"
                                + alias
                                + "' is under way on this thread, and work on another thread would"
                                + " take no part in it. Call without async(), or start the whole"
                                + " transaction there.");
            }
        }
        Map<String, Database> scope = Databases.scope();
        return CompletableFuture.supplyAsync(
                () -> Databases.with(scope, work), Thread::startVirtualThread);
    }
}
