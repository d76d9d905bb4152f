package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The transactions that the running code is in, innermost first: at most one for each database.
///
/// Bound to the code that runs, not to the thread: what it forks in a structured way sees the
/// transaction too, and is told that it must not use it.
record TransactionScope(@Nullable Lease lease, @Nullable TransactionScope outer) {
    private static final TransactionScope NONE = new TransactionScope(null, null);
    private static final ScopedValue<TransactionScope> CURRENT = ScopedValue.newInstance();

    /// The transaction on a database, or null.
    static @Nullable Lease find(Database database) {
        for (@Nullable TransactionScope at = CURRENT.orElse(NONE); at != null; at = at.outer()) {
            if (at.lease() != null && at.lease().database() == database) {
                return at.lease();
            }
        }
        return null;
    }

    /// Runs code in one more transaction.
    static <T extends @Nullable Object, X extends Throwable> T call(
            Lease lease, ScopedValue.CallableOp<? extends T, X> body) throws X {
        return ScopedValue.where(CURRENT, new TransactionScope(lease, CURRENT.orElse(NONE)))
                .call(body);
    }
}
