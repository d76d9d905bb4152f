package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/// Makes connections of one database, ready for use. Safe for use by several threads.
final class ConnectionFactory {
    private final Backend backend;
    private final ConnectionPlan plan;
    private final int statementCacheSize;
    private final List<Consumer<? super Connection>> listeners;

    ConnectionFactory(
            Backend backend,
            ConnectionPlan plan,
            int statementCacheSize,
            List<Consumer<? super Connection>> listeners) {
        this.listeners = listeners;
        this.backend = backend;
        this.plan = plan;
        this.statementCacheSize = statementCacheSize;
    }

    /// Connects, and says which backend it is in particular.
    static Connection connect(Backend backend, ConnectionPlan plan) throws SQLException {
        @Nullable Connection connection;
        try {
            connection = backend.driver().connect(plan.jdbcUrl(), plan.driverProperties());
        } catch (SQLException e) {
            throw plan.secrets().hide(e);
        }
        if (connection == null) {
            throw new SQLException(
                    "The driver of " + backend.name() + " does not take the URL " + plan + ".");
        }
        return connection;
    }

    /// A new connection, prepared by the backend.
    Connection connect() throws SQLException {
        return prepared(connect(backend, plan));
    }

    /// The connection, prepared by the backend; closed if that fails.
    Connection prepared(Connection connection) throws SQLException {
        try {
            backend.prepare(connection);
            listeners.forEach(listener -> listener.accept(connection));
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// A connection with its statements.
    PhysicalConnection physical(Connection connection) {
        return new PhysicalConnection(
                connection, new StatementCache(connection, backend, statementCacheSize));
    }
}
