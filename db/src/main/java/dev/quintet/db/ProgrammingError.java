package dev.quintet.db;

import org.jspecify.annotations.Nullable;

/// The statement is wrong: a table that does not exist, a mistake in the SQL, a wrong number of
/// parameters.
public class ProgrammingError extends DatabaseError {

    /// An error of our own, with no statement behind it.
    public ProgrammingError(String message) {
        super(message);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public ProgrammingError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(message, sql, cause);
    }
}
