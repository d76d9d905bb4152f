package dev.quintet.db.mysql;

import dev.quintet.db.Backend;
import dev.quintet.db.ConnectionPlan;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.DatabaseUrl;
import dev.quintet.db.ErrorTranslator;
import dev.quintet.db.ExplainOptions;
import dev.quintet.db.Features;
import dev.quintet.db.JdbcParameters;
import dev.quintet.db.Row;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.sql.Dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/// MySQL from 8.0.31 on and MariaDB from 10.6 on, through MariaDB's driver. Which of them it is,
/// and of what age, is seen at the first connection.
///
/// URLs are `mysql://user:password@host:3306/name`, `mariadb://...` and those of the driver,
/// `jdbc:mariadb://host/name`. What follows a `?` are properties of the driver. Sessions run in UTC
/// and in strict mode, see only what is committed (READ COMMITTED), and an update counts the rows
/// that it found, changed or not.
public final class MysqlBackend implements Backend {
    private static final int POOL_SIZE = 10;
    private static final Driver DRIVER = new org.mariadb.jdbc.Driver();
    private static final ErrorTranslator ERRORS = new MysqlErrors();

    private final MysqlVersion version;
    private final Features features;
    private final Dialect dialect;

    /// For [java.util.ServiceLoader].
    public MysqlBackend() {
        this(MysqlVersion.MARIADB);
    }

    private MysqlBackend(MysqlVersion version) {
        this.version = version;
        this.features = new MysqlFeatures(version);
        this.dialect = MysqlRenderer.dialect(version);
    }

    @Override
    public String name() {
        return version.mariaDb() ? "mariadb" : "mysql";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("mysql", "mariadb");
    }

    @Override
    public ConnectionPlan plan(DatabaseSettings settings) {
        var plan = ConnectionPlan.of(settings, MysqlBackend::jdbcUrl, POOL_SIZE);
        if (plan.jdbcUrl().startsWith("jdbc:mysql:")) {
            plan =
                    plan.withJdbcUrl(
                            "jdbc:mariadb:" + plan.jdbcUrl().substring("jdbc:mysql:".length()));
        }
        // The certificate that a server made for itself proves nothing, and nobody listens on this
        // machine.
        return isLocal(plan.jdbcUrl()) ? plan.withDefault("sslMode", "disable") : plan;
    }

    private static String jdbcUrl(DatabaseUrl url) {
        return "jdbc:mariadb://"
                + (url.host().isEmpty() ? "localhost" : "")
                + url.server()
                + "/"
                + URLEncoder.encode(url.path(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isLocal(String jdbcUrl) {
        return jdbcUrl.matches("jdbc:mariadb://(localhost|127\\.0\\.0\\.1|\\[::1])([:/?].*)?");
    }

    @Override
    public Driver driver() {
        return DRIVER;
    }

    @Override
    public Backend connected(Connection connection) throws SQLException {
        return new MysqlBackend(MysqlVersion.of(connection));
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        Backend.execute(
                connection,
                "SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00',"
                        + " sql_auto_is_null = 0, "
                        + version.isolationVariable()
                        + " = 'READ-COMMITTED'");
    }

    @Override
    public Features features() {
        return features;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public Row row(ResultSet results) {
        return new MysqlRow(results);
    }

    @Override
    public JdbcParameters parameters(PreparedStatement statement) {
        return new MysqlParameters(statement, version.hasUuid());
    }

    /// MariaDB says ANALYZE alone, MySQL puts it behind EXPLAIN.
    @Override
    public String explain(String sql, ExplainOptions options) {
        boolean analyze = options.options(Set.of("ANALYZE")).getOrDefault("ANALYZE", Boolean.FALSE);
        String format =
                options.format(
                        version.mariaDb()
                                ? Set.of("JSON", "TRADITIONAL")
                                : Set.of("JSON", "TRADITIONAL", "TREE"));
        String verb = !analyze ? "EXPLAIN" : version.mariaDb() ? "ANALYZE" : "EXPLAIN ANALYZE";
        boolean plain = format == null || (format.equals("TRADITIONAL") && version.mariaDb());
        return verb + (plain ? " " : " FORMAT=" + format + " ") + sql;
    }

    @Override
    public ErrorTranslator errors() {
        return ERRORS;
    }

    @Override
    public SchemaEditor schemaEditor(Session session) {
        return new MysqlSchemaEditor(session);
    }

    /// One trip to the server; to switch auto-commit off and on again would take two.
    @Override
    public void begin(Connection connection) throws SQLException {
        Backend.execute(connection, "START TRANSACTION");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        Backend.execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        Backend.execute(connection, "ROLLBACK");
    }
}
