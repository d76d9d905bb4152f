package dev.quintet.db.oracle;

import dev.quintet.db.Backend;
import dev.quintet.db.ConnectionPlan;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.DatabaseUrl;
import dev.quintet.db.ErrorTranslator;
import dev.quintet.db.Features;
import dev.quintet.db.InterfaceError;
import dev.quintet.db.JdbcParameters;
import dev.quintet.db.Row;
import dev.quintet.sql.Dialect;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.Set;

/// Oracle, from 19c on. The driver (`com.oracle.database.jdbc:ojdbc17`) is brought by the
/// application.
///
/// URLs are `oracle://user:password@host:1521/service` and those of the driver. Sessions run in
/// UTC.
public final class OracleBackend implements Backend {
    private static final String DRIVER_CLASS = "oracle.jdbc.OracleDriver";
    private static final int POOL_SIZE = 10;
    private static final Features FEATURES = new OracleFeatures();
    private static final ErrorTranslator ERRORS = new OracleErrors();

    /// For [ServiceLoader].
    public OracleBackend() {}

    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public Set<String> schemes() {
        return Set.of("oracle");
    }

    @Override
    public ConnectionPlan plan(DatabaseSettings settings) {
        return ConnectionPlan.of(settings, OracleBackend::jdbcUrl, POOL_SIZE);
    }

    private static String jdbcUrl(DatabaseUrl url) {
        return "jdbc:oracle:thin:@//"
                + (url.host().isEmpty() ? "localhost" : "")
                + url.server()
                + "/"
                + url.path();
    }

    @Override
    public Driver driver() {
        return ServiceLoader.load(Driver.class).stream()
                .filter(provider -> provider.type().getName().equals(DRIVER_CLASS))
                .findFirst()
                .map(ServiceLoader.Provider::get)
                .orElseThrow(() ->
                        new InterfaceError(
                                "Oracle's JDBC driver is missing: add the dependency"
                                    + " 'com.oracle.database.jdbc:ojdbc17', which Quintet may not"
                                    + " bring along."));
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        Backend.execute(connection, "ALTER SESSION SET TIME_ZONE = 'UTC'");
    }

    @Override
    public Features features() {
        return FEATURES;
    }

    @Override
    public Dialect dialect() {
        return OracleRenderer.DIALECT;
    }

    @Override
    public Row row(ResultSet results) {
        return new OracleRow(results);
    }

    @Override
    public JdbcParameters parameters(PreparedStatement statement) {
        return new OracleParameters(statement);
    }

    @Override
    public ErrorTranslator errors() {
        return ERRORS;
    }

    @Override
    public void rollbackTo(Connection connection, String name) throws SQLException {
        Backend.execute(connection, "ROLLBACK TO " + name);
    }

    /// Savepoints end with the transaction.
    @Override
    public void release(Connection connection, String name) {}
}
