package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The connection was used in a way that it does not allow: after it was closed, or from two
/// threads.
public final class InterfaceError extends DatabaseError {

    /// An error of our own, with no statement behind it.
    public InterfaceError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public InterfaceError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
