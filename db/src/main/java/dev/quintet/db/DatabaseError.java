package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Optional;

/// What a database, or the way to it, refused: the root of all database errors.
///
/// The message is the database's own, with the statement below it. The driver's exception is the
/// cause. Values of parameters are never part of the message.
public class DatabaseError extends RuntimeException {
    private static final int LONGEST_STATEMENT = 1_000;

    private final @Nullable String sql;

    /// An error of our own, with no statement behind it.
    public DatabaseError(String message) {
        this(message, null, null);
    }

    /// An error that a driver reported.
    ///
    /// @param sql the statement that failed, or null where there was none
    /// @param cause the driver's exception, or null for an error of our own
    public DatabaseError(String message, @Nullable String sql, @Nullable Throwable cause) {
        super(sql == null ? message : message + "\n    in: " + abbreviate(sql), cause);
        this.sql = sql;
    }

    /// The statement that failed, where there was one.
    public final Optional<String> sql() {
        return Optional.ofNullable(sql);
    }

    /// The five characters by which the SQL standard tells errors apart, where the driver gave
    /// them.
    public final Optional<String> sqlState() {
        return getCause() instanceof SQLException cause
                ? Optional.ofNullable(cause.getSQLState())
                : Optional.empty();
    }

    /// The database's own number of the error, or 0.
    public final int vendorCode() {
        return getCause() instanceof SQLException cause ? cause.getErrorCode() : 0;
    }

    private static String abbreviate(String sql) {
        return sql.length() <= LONGEST_STATEMENT
                ? sql
                : sql.substring(0, LONGEST_STATEMENT) + " ...";
    }
}
