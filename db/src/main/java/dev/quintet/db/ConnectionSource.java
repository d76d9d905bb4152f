package dev.quintet.db;

import java.sql.SQLException;

/// Where connections come from. Safe for use by several threads.
interface ConnectionSource extends AutoCloseable {

    /// Waits for a connection.
    ///
    /// @throws SQLException if there is none in time, or the database cannot be reached
    Loan borrow() throws SQLException;

    /// How many connections are lent.
    int active();

    /// Closes all connections.
    @Override
    void close();

    /// A connection that has to be given back.
    interface Loan {

        /// The connection, in auto-commit mode.
        PhysicalConnection connection();

        /// Gives the connection back; a broken one is closed.
        void giveBack();
    }
}
