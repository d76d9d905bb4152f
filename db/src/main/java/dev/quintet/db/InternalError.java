package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The database lost its way: a transaction out of step, a cursor that is gone, a file that is
/// corrupt.
public final class InternalError extends DatabaseError {

    /// An error of our own, with no statement behind it.
    public InternalError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public InternalError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
