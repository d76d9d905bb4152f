package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The database cannot do what was asked.
public final class NotSupportedError extends DatabaseError {

    /// An error of our own, with no statement behind it.
    public NotSupportedError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public NotSupportedError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
