package dev.quintet.conformance.databases;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// H2 in memory. Django does not run on it, so it is held to the answers of PostgreSQL or else of
/// SQLite.
final class H2Database extends TestDatabase {
    private static final String URL = "jdbc:h2:mem:conformance;DB_CLOSE_DELAY=-1";

    private @Nullable Connection connection;

    H2Database() {
        super("h2", List.of("postgresql", "sqlite"), new Literals());
    }

    private static final class Literals extends SqlLiterals {
        @Override
        String bool(boolean truth) {
            return Boolean.toString(truth);
        }

        @Override
        String instant(Instant instant) {
            return text(utc(instant) + "+00");
        }

        @Override
        String json(String document) {
            return "JSON " + text(document);
        }
    }

    @Override
    public String url() {
        return URL;
    }

    @Override
    Connection connection() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(URL);
        }
        return connection;
    }

    @Override
    List<String> prologue() {
        return List.of("SET REFERENTIAL_INTEGRITY FALSE");
    }

    @Override
    List<String> restore(TableScript script) {
        List<String> statements = new ArrayList<>();
        statements.add(delete(script));
        statements.addAll(insert(script));
        if (!script.counter().isEmpty()) {
            statements.add(
                    "ALTER TABLE "
                            + quoted(script.table())
                            + " ALTER COLUMN "
                            + quoted(script.counter())
                            + " RESTART WITH "
                            + script.next());
        }
        return statements;
    }

    @Override
    List<String> epilogue() {
        return List.of("SET REFERENTIAL_INTEGRITY TRUE");
    }

    @Override
    public void close() {
        try (Connection last = connection()) {
            last.createStatement().execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot end H2.", e);
        }
    }
}
