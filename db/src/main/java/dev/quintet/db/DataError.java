package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// A value does not fit: a number out of range, a text too long, a division by zero.
public final class DataError extends DatabaseError {

    /// An error of our own, with no statement behind it.
    public DataError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public DataError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
