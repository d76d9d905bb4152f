package dev.quintet.db.postgresql;

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

import org.postgresql.util.URLCoder;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.StringJoiner;

/// PostgreSQL, from version 15 on.
///
/// URLs are `postgres://user:password@host:5432/name` and those of the driver,
/// `jdbc:postgresql://host/name`. What follows a `?` are properties of the driver. Sessions run in
/// UTC.
public final class PostgresqlBackend implements Backend {
    private static final Set<String> EXPLAIN_FORMATS = Set.of("JSON", "TEXT", "XML", "YAML");
    private static final Set<String> EXPLAIN_OPTIONS =
            Set.of(
                    "ANALYZE",
                    "BUFFERS",
                    "COSTS",
                    "GENERIC_PLAN",
                    "MEMORY",
                    "SERIALIZE",
                    "SETTINGS",
                    "SUMMARY",
                    "TIMING",
                    "VERBOSE",
                    "WAL");
    private static final int OLDEST = 15;
    private static final int POOL_SIZE = 10;
    private static final Driver DRIVER = new org.postgresql.Driver();
    private static final ErrorTranslator ERRORS = new PostgresqlErrors();

    private final Features features;

    /// For [java.util.ServiceLoader].
    public PostgresqlBackend() {
        this(OLDEST);
    }

    private PostgresqlBackend(int version) {
        this.features = new PostgresqlFeatures(version);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("postgresql", "postgres", "pgsql");
    }

    @Override
    public ConnectionPlan plan(DatabaseSettings settings) {
        return ConnectionPlan.of(settings, PostgresqlBackend::jdbcUrl, POOL_SIZE)
                .withDefault("ApplicationName", "quintet");
    }

    private static String jdbcUrl(DatabaseUrl url) {
        return "jdbc:postgresql://"
                + (url.host().isEmpty() ? "localhost" : "")
                + url.server()
                + "/"
                + URLCoder.encode(url.path());
    }

    @Override
    public Driver driver() {
        return DRIVER;
    }

    @Override
    public Backend connected(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new NotSupportedError(
                    "PostgreSQL "
                            + OLDEST
                            + " or newer is needed; found "
                            + connection.getMetaData().getDatabaseProductVersion()
                            + ".");
        }
        return new PostgresqlBackend(version);
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        Backend.execute(connection, "SET TIME ZONE 'UTC'");
    }

    @Override
    public Features features() {
        return features;
    }

    @Override
    public Dialect dialect() {
        return PostgresqlRenderer.DIALECT;
    }

    @Override
    public Row row(ResultSet results) {
        return new PostgresqlRow(results);
    }

    @Override
    public JdbcParameters parameters(PreparedStatement statement) {
        return new PostgresqlParameters(statement);
    }

    @Override
    public String explain(String sql, ExplainOptions options) {
        StringJoiner words = new StringJoiner(", ", "EXPLAIN (", ") ").setEmptyValue("EXPLAIN ");
        options.options(EXPLAIN_OPTIONS).forEach((name, value) -> words.add(name + " " + value));
        String format = options.format(EXPLAIN_FORMATS);
        if (format != null) {
            words.add("FORMAT " + format);
        }
        return words + sql;
    }

    @Override
    public ErrorTranslator errors() {
        return ERRORS;
    }

    @Override
    public SchemaEditor schemaEditor(Session session) {
        return new PostgresqlSchemaEditor(session);
    }

    /// A function, which unlike a procedure can give rows.
    @Override
    public String call(String name, int parameters) {
        return "SELECT * FROM " + Backend.super.call(name, parameters).substring("CALL ".length());
    }
}
