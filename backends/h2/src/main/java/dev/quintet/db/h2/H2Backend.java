package dev.quintet.db.h2;

import dev.quintet.db.Backend;
import dev.quintet.db.ConnectionPlan;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.DatabaseUrl;
import dev.quintet.db.ErrorTranslator;
import dev.quintet.db.ExplainOptions;
import dev.quintet.db.Features;
import dev.quintet.db.JdbcParameters;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.sql.Dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/// H2, from version 2 on: in memory, in a file, or on a server.
///
/// URLs are those of the driver, with or without `jdbc:` before them: `h2:mem:name`,
/// `h2:file:./app`, `h2:tcp://host/name`. Sessions run in UTC. A database in memory stays until the
/// process ends or `SHUTDOWN` is executed, and takes names without quotes for lower case, as the
/// tables of models have them; the URL may have a `DB_CLOSE_DELAY` and a `DATABASE_TO_LOWER` of its
/// own.
public final class H2Backend implements Backend {
    private static final int OLDEST = 2;
    private static final int POOL_SIZE = 10;
    private static final Driver DRIVER = new org.h2.Driver();
    private static final Features FEATURES = new H2Features();
    private static final ErrorTranslator ERRORS = new H2Errors();

    /// For [java.util.ServiceLoader].
    public H2Backend() {}

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("h2");
    }

    @Override
    public ConnectionPlan plan(DatabaseSettings settings) {
        String url = settings.url();
        var local = DatabaseUrl.isJdbc(url) ? settings : settings.withUrl("jdbc:" + url);
        var plan = ConnectionPlan.of(local, _ -> local.url(), POOL_SIZE);
        return plan.jdbcUrl().startsWith("jdbc:h2:mem:")
                ? plan.withDefault("DB_CLOSE_DELAY", "-1").withDefault("DATABASE_TO_LOWER", "TRUE")
                : plan;
    }

    @Override
    public Driver driver() {
        return DRIVER;
    }

    @Override
    public Backend connected(Connection connection) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        if (metadata.getDatabaseMajorVersion() < OLDEST) {
            throw new NotSupportedError(
                    "H2 "
                            + OLDEST
                            + " or newer is needed; found "
                            + metadata.getDatabaseProductVersion()
                            + ".");
        }
        return this;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        Backend.execute(connection, "SET TIME ZONE 'UTC'");
    }

    @Override
    public JdbcParameters parameters(PreparedStatement statement) {
        return new H2Parameters(statement);
    }

    @Override
    public Features features() {
        return FEATURES;
    }

    @Override
    public Dialect dialect() {
        return H2Renderer.DIALECT;
    }

    @Override
    public String explain(String sql, ExplainOptions options) {
        options.format(Set.of());
        boolean analyze = options.options(Set.of("ANALYZE")).getOrDefault("ANALYZE", Boolean.FALSE);
        return (analyze ? "EXPLAIN ANALYZE " : "EXPLAIN ") + sql;
    }

    @Override
    public ErrorTranslator errors() {
        return ERRORS;
    }

    @Override
    public SchemaEditor schemaEditor(Session session) {
        return new H2SchemaEditor(session);
    }
}
