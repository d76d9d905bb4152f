package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/// Turns a driver's exceptions into ours. Safe for use by several threads.
public interface ErrorTranslator {

    /// The error that says what happened, with the driver's exception as its cause.
    ///
    /// @param sql the statement that failed, or null where there was none
    DatabaseError translate(SQLException e, @Nullable String sql);

    /// Whether the connection is of no use any more.
    boolean isFatal(SQLException e);

    /// Whether a statement that was prepared earlier no longer fits the schema, and may succeed
    /// when prepared again.
    boolean isStaleStatement(SQLException e);
}
