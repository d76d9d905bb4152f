package dev.quintet.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// A pool of connections.
///
/// The pool's proxies close their statements when a connection is returned, and cost a little on
/// every call. So the driver's own connection is taken out of the proxy and keeps its statements;
/// in exchange we have to tell the pool about connections that broke, and hand them back as we got
/// them.
final class PooledSource implements ConnectionSource {
    private final HikariDataSource pool;
    private final ConnectionFactory factory;
    private final Map<Connection, PhysicalConnection> known = new ConcurrentHashMap<>();

    PooledSource(
            String name,
            ConnectionFactory factory,
            Connection first,
            ConnectionPlan plan,
            Duration timeout) {
        this.factory = factory;
        var config = new HikariConfig();
        config.setPoolName("quintet-" + name);
        config.setDataSource(new Factory(factory, first));
        config.setMaximumPoolSize(plan.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(timeout.toMillis(), 250));
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    @Override
    public Loan borrow() throws SQLException {
        Connection proxy = pool.getConnection();
        Connection driver = proxy.unwrap(Connection.class);
        PhysicalConnection connection = known.get(driver);
        if (connection == null) {
            known.values().removeIf(PhysicalConnection::closed);
            connection = factory.physical(driver);
            known.put(driver, connection);
        }
        return new Proxied(connection, proxy);
    }

    @Override
    public int active() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        pool.close();
        known.clear();
    }

    private final class Proxied implements Loan {
        private final PhysicalConnection connection;
        private final Connection proxy;

        Proxied(PhysicalConnection connection, Connection proxy) {
            this.connection = connection;
            this.proxy = proxy;
        }

        @Override
        public PhysicalConnection connection() {
            return connection;
        }

        @Override
        public void giveBack() {
            if (connection.broken()) {
                known.remove(connection.jdbc);
                pool.evictConnection(proxy);
            }
            try {
                proxy.close();
            } catch (SQLException _) {
                // The pool has noted that the connection is gone.
            }
        }
    }

    /// What the pool makes its connections with. The one by which the database was first seen is
    /// the first.
    private static final class Factory implements DataSource {
        private final ConnectionFactory factory;
        private final AtomicReference<@Nullable Connection> first;

        Factory(ConnectionFactory factory, Connection first) {
            this.factory = factory;
            this.first = new AtomicReference<>(first);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = first.getAndSet(null);
            return connection == null ? factory.connect() : connection;
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("There is nothing to unwrap.");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
