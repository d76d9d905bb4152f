package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The database cannot work right now, through no fault of the statement: it is out of reach,
/// locked or full, or it gave up one of two transactions that were in each other's way.
public final class OperationalError extends DatabaseError {
    private final boolean retryable;

    /// An error of our own, with no statement behind it.
    public OperationalError(String message) {
        this(message, null, null, false);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    /// @param retryable whether the same transaction may succeed when it is run again from its
    ///   beginning
    public OperationalError(
            String message, @Nullable String sql, @Nullable Throwable cause, boolean retryable) {
        super(message, sql, cause);
        this.retryable = retryable;
    }

    /// Whether the same transaction may succeed when it is run again from its beginning: a
    /// serialization failure, a deadlock, a lock that was not to be had in time.
    public boolean retryable() {
        return retryable;
    }
}
