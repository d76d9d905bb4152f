package dev.quintet.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/// A prepared statement and its parameters, kept by a connection for the next time.
final class CachedStatement {
    final PreparedStatement jdbc;
    final JdbcParameters parameters;

    private boolean inUse;
    private boolean dropped;

    CachedStatement(PreparedStatement jdbc, JdbcParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /// Takes the statement into use.
    ///
    /// @return false if it is in use, because its result is still being read
    boolean acquire() {
        if (inUse) {
            return false;
        }
        inUse = true;
        return true;
    }

    /// Sets the parameters of the next execution, from the first one on.
    void bind(ParameterBinder binder) throws SQLException {
        int before = parameters.count();
        set(binder);
        if (parameters.count() < before) {
            // What an earlier execution left behind must not take part in this one: let the driver
            // miss it.
            jdbc.clearParameters();
            set(binder);
        }
        parameters.complete();
    }

    private void set(ParameterBinder binder) throws SQLException {
        parameters.restart();
        binder.bind(parameters);
    }

    /// Hands the statement back; one that was dropped meanwhile is closed.
    void release() {
        inUse = false;
        if (dropped) {
            close();
        }
    }

    /// Closes the statement, as soon as nobody uses it.
    void drop() {
        dropped = true;
        if (!inUse) {
            close();
        }
    }

    private void close() {
        try {
            jdbc.close();
        } catch (SQLException _) {
            // The connection is gone, and the statement with it.
        }
    }
}
