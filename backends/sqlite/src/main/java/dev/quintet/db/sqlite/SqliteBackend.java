package dev.quintet.db.sqlite;

import dev.quintet.db.Backend;
import dev.quintet.db.ConnectionPlan;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.DatabaseUrl;
import dev.quintet.db.ErrorTranslator;
import dev.quintet.db.ExplainOptions;
import dev.quintet.db.Features;
import dev.quintet.db.JdbcParameters;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.Row;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.sql.Dialect;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/// SQLite, in a file or in memory.
///
/// URLs are `sqlite:///app.db` (relative to the working directory), `sqlite:////var/lib/app.db`
/// (absolute), `sqlite:app.db`, `sqlite::memory:`, and those of the driver, `jdbc:sqlite:app.db`.
/// What follows a `?` are pragmas.
///
/// Unless the URL says otherwise, foreign keys are enforced, a locked file is waited for, and files
/// are in WAL mode with `synchronous=NORMAL`: readers and the one writer do not block each other,
/// and after a power failure the file is consistent, though the last transactions may be missing. A
/// database in memory lives in one connection, for which sessions queue.
///
/// A transaction takes the lock for writing when it first writes. One that has read before is then
/// refused with "database is locked" if another connection has written meanwhile, and has to be
/// tried again. With `?transaction_mode=IMMEDIATE` (Django's option of that name) each transaction
/// takes the lock at its beginning: transactions queue and none is refused, but those that only
/// read queue as well.
///
/// Decimals are kept as binary floating point numbers, of which 15 digits survive; a column of
/// decimals rounds what is written to its digits behind the point, and refuses what has more digits
/// than the column.
public final class SqliteBackend implements Backend {
    private static final int OLDEST = 3_037_000;
    private static final int POOL_SIZE = 5;
    private static final Driver DRIVER = new JDBC();
    private static final ErrorTranslator ERRORS = new SqliteErrors();

    private final Features features;

    /// For [java.util.ServiceLoader].
    public SqliteBackend() {
        this(false);
    }

    private SqliteBackend(boolean immediate) {
        this.features = new SqliteFeatures(immediate);
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("sqlite", "sqlite3");
    }

    @Override
    public ConnectionPlan plan(DatabaseSettings settings) {
        String url = settings.url();
        var local = DatabaseUrl.isJdbc(url) ? settings : settings.withUrl(jdbcUrl(url));
        var plan =
                ConnectionPlan.of(local, _ -> local.url(), POOL_SIZE)
                        .withDefault("foreign_keys", "true")
                        .withDefault("busy_timeout", "5000");
        if (isInMemory(local.url())) {
            return plan.withSharedConnection();
        }
        return plan.withDefault("journal_mode", "WAL").withDefault("synchronous", "NORMAL");
    }

    private static String jdbcUrl(String url) {
        String path = url.substring(url.indexOf(':') + 1);
        int question = path.indexOf('?');
        String query = question < 0 ? "" : path.substring(question);
        path = question < 0 ? path : path.substring(0, question);
        if (path.startsWith("//")) {
            // Two slashes begin an authority, which SQLite has not; the third one ends it.
            path = path.substring(path.startsWith("///") ? 3 : 2);
        }
        path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return "jdbc:sqlite:" + (path.isEmpty() ? ":memory:" : path) + query;
    }

    private static boolean isInMemory(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:sqlite::memory:")
                || jdbcUrl.contains("mode=memory")
                || jdbcUrl.equals("jdbc:sqlite:");
    }

    @Override
    public Driver driver() {
        return DRIVER;
    }

    @Override
    public Backend connected(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT sqlite_version()")) {
            results.next();
            String version = results.getString(1);
            if (number(version) < OLDEST) {
                throw new NotSupportedError(
                        "SQLite 3.37 or newer is needed; found " + version + ".");
            }
        }
        TransactionMode mode =
                connection.unwrap(SQLiteConnection.class).getCurrentTransactionMode();
        return mode == TransactionMode.DEFERRED ? this : new SqliteBackend(true);
    }

    private static int number(String version) {
        String[] parts = version.split("\\.");
        return Integer.parseInt(parts[0]) * 1_000_000
                + Integer.parseInt(parts[1]) * 1_000
                + (parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        FunctionRegistry.register(connection);
    }

    @Override
    public Features features() {
        return features;
    }

    @Override
    public Dialect dialect() {
        return SqliteRenderer.DIALECT;
    }

    @Override
    public Row row(ResultSet results) {
        return new SqliteRow(results);
    }

    @Override
    public JdbcParameters parameters(PreparedStatement statement) throws SQLException {
        return new SqliteParameters(statement);
    }

    @Override
    public String explain(String sql, ExplainOptions options) {
        options.format(Set.of());
        options.options(Set.of());
        return "EXPLAIN QUERY PLAN " + sql;
    }

    @Override
    public ErrorTranslator errors() {
        return ERRORS;
    }

    @Override
    public SchemaEditor schemaEditor(Session session) {
        return new SqliteSchemaEditor(session);
    }

    /// Switching to auto-commit commits; the driver's `commit()` would begin another transaction
    /// first.
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    /// After a commit that was refused, the driver thinks that the transaction is over, and the
    /// database does not.
    @Override
    public void rollback(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            Backend.execute(connection, "ROLLBACK");
        } else {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public String call(String name, int parameters) {
        throw new NotSupportedError("SQLite has no stored procedures, such as '" + name + "'.");
    }
}
