package dev.quintet.db;

import dev.quintet.db.ConnectionSource.Loan;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A database under an alias, with its pool of connections. Safe for use by any number of threads.
///
/// ```java
/// try (Database database = Database.open("default", "sqlite:///blog.db")) {
///     Databases.configure(database);
///     ...
/// }
/// ```
///
/// Nothing is connected before the first session, or the first question about the [#backend()].
public final class Database implements AutoCloseable {
    private final String alias;
    private final DatabaseSettings settings;
    private final Backend family;
    private final ConnectionPlan plan;
    private final Listeners listeners = new Listeners();
    private final List<Consumer<? super Connection>> connecting = new CopyOnWriteArrayList<>();

    /// Not static, because each database has a connection of its own for a thread.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Lease> ofThread = new ThreadLocal<>();

    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Opened opened;
    private volatile boolean closed;

    private Database(String alias, DatabaseSettings settings, Backend family) {
        this.alias = alias;
        this.settings = settings;
        this.family = family;
        this.plan = family.plan(settings);
    }

    /// What is known and kept after the first connection.
    ///
    /// @param writer held by the one who writes, or null where many can
    private record Opened(Backend backend, ConnectionSource source, @Nullable Semaphore writer) {}

    /// A database at a URL, with the usual settings.
    ///
    /// @param alias the name by which the program knows it, such as `default`
    /// @param url a JDBC URL, or one in the style of DATABASE_URL
    /// @throws IllegalArgumentException if the URL is wrong, or no backend on the path takes it
    public static Database open(String alias, String url) {
        return open(alias, DatabaseSettings.of(url));
    }

    /// A database with settings of one's own.
    ///
    /// @param alias the name by which the program knows it, such as `default`
    /// @throws IllegalArgumentException if the URL is wrong, or no backend on the path takes it
    public static Database open(String alias, DatabaseSettings settings) {
        return new Database(alias, settings, Backends.find(settings.url()));
    }

    /// The name by which the program knows it.
    public String alias() {
        return alias;
    }

    /// What is particular about this database; connects if nobody did yet, because that may depend
    /// on its version.
    ///
    /// @throws OperationalError if the database cannot be reached
    public Backend backend() {
        return opened().backend();
    }

    /// A session for the current thread: in its transaction on this database if there is one,
    /// otherwise in auto-commit mode. Connects if necessary.
    ///
    /// @throws OperationalError if the database cannot be reached, or no connection is free in time
    /// @throws TransactionManagementError if the transaction in scope belongs to another thread
    /// @throws SynchronousOnlyOperation on a thread that must not wait; see [EventLoops]
    public Session session() {
        EventLoops.check(this);
        Lease lease = current();
        if (lease == null) {
            lease = borrow(Thread.currentThread());
            ofThread.set(lease);
        }
        return new Session(lease);
    }

    /// Whether a transaction on this database is under way here.
    public boolean inTransaction() {
        Lease lease = current();
        return lease != null && lease.transaction() != null;
    }

    /// Adds a listener for everything that is sent to this database, until the registration is
    /// closed.
    public Registration listen(StatementListener listener) {
        return listeners.add(listener);
    }

    /// Puts a wrapper around each statement that the current thread sends to this database, until
    /// the registration is closed, by the same thread. Wrappers nest: the first is the outermost.
    public Registration wrap(StatementWrapper wrapper) {
        return Listeners.wrap(this, wrapper);
    }

    /// Runs an action with each new connection to the server, before its first use: to set what
    /// holds for the whole connection. Connections that are open already are not touched.
    ///
    /// What the action throws closes the connection, and reaches whoever needed it.
    ///
    /// @return ends it when it is closed
    public Registration onConnect(Consumer<? super Connection> action) {
        connecting.add(action);
        return () -> connecting.remove(action);
    }

    /// How many connections are lent at this moment.
    public int activeConnections() {
        Opened now = opened;
        return now == null ? 0 : now.source().active();
    }

    /// Closes all connections. Closing again does nothing.
    @Override
    public void close() {
        opening.lock();
        try {
            if (!closed) {
                closed = true;
                Opened now = opened;
                if (now != null) {
                    now.source().close();
                }
            }
        } finally {
            opening.unlock();
        }
    }

    /// The alias and the URL, without secrets.
    @Override
    public String toString() {
        return "Database '" + alias + "' at " + plan;
    }

    DatabaseSettings settings() {
        return settings;
    }

    Listeners listeners() {
        return listeners;
    }

    @Nullable Semaphore writer() {
        return opened().writer();
    }

    /// The connection that the current thread or its transaction has already.
    @Nullable Lease current() {
        Lease lease = TransactionScope.find(this);
        return lease == null ? ofThread.get() : lease;
    }

    /// A connection for a stream: one of its own, or the given one where there is no other.
    Lease leaseForStream(Lease lease) {
        return plan.shared() ? lease : borrow(null);
    }

    /// The last session on this connection was closed.
    void released(Lease lease) {
        if (ofThread.get() == lease) {
            ofThread.set(null);
        }
    }

    private Lease borrow(@Nullable Thread owner) {
        Opened now = opened();
        try {
            Loan loan = now.source().borrow();
            return new Lease(this, now.backend(), loan, owner);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Opened opened() {
        Opened now = opened;
        return now == null || closed ? open() : now;
    }

    private Opened open() {
        opening.lock();
        try {
            if (closed) {
                throw new InterfaceError(this + " is closed.");
            }
            Opened now = opened;
            if (now == null) {
                now = connect();
                opened = now;
            }
            return now;
        } catch (SQLException e) {
            throw unreachable(e);
        } finally {
            opening.unlock();
        }
    }

    private Opened connect() throws SQLException {
        Connection first = ConnectionFactory.connect(family, plan);
        Backend backend;
        try {
            backend = family.connected(first);
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
        var factory =
                new ConnectionFactory(backend, plan, settings.statementCacheSize(), connecting);
        factory.prepared(first);
        ConnectionSource source =
                plan.shared()
                        ? new SharedSource(factory.physical(first), settings.connectTimeout())
                        : new PooledSource(alias, factory, first, plan, settings.connectTimeout());
        return new Opened(
                backend,
                source,
                backend.features().allowsOneWriterOnly() ? new Semaphore(1, true) : null);
    }

    private OperationalError unreachable(SQLException e) {
        SQLException cause = plan.secrets().hide(e);
        return new OperationalError(
                "Cannot connect to database '" + alias + "' at " + plan + ": " + cause.getMessage(),
                null,
                cause,
                false);
    }
}
