package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// A transaction was used in a way that cannot work, such as a query after an error that was caught
/// inside of a block.
public final class TransactionManagementError extends ProgrammingError {

    /// An error of our own, with no statement behind it.
    public TransactionManagementError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public TransactionManagementError(
            String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
