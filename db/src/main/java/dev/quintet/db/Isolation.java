package dev.quintet.db;

import java.sql.Connection;

/// How far a transaction is kept from seeing what others do.
public enum Isolation {
    /// It may see what others have not committed.
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /// Each statement sees what was committed before it.
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /// Rows that were read do not change.
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /// As if transactions ran one after another. The database may refuse to commit: ask for
    /// retries.
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbc;

    Isolation(int jdbc) {
        this.jdbc = jdbc;
    }

    /// The level's number in JDBC.
    int jdbc() {
        return jdbc;
    }
}
