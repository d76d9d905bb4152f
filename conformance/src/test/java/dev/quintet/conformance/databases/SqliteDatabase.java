package dev.quintet.conformance.databases;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// SQLite, in a file of its own.
final class SqliteDatabase extends TestDatabase {
    private final Path file;
    private @Nullable Connection connection;

    SqliteDatabase() {
        super("sqlite", List.of("sqlite"), new Literals());
        try {
            file = Files.createTempFile("conformance", ".sqlite3");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Literals extends SqlLiterals {
        @Override
        String uuid(UUID uuid) {
            return text(uuid.toString().replace("-", ""));
        }
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + file;
    }

    @Override
    Connection connection() throws SQLException {
        if (connection == null) {
            connection =
                    DriverManager.getConnection(
                            url() + "?foreign_keys=off&busy_timeout=10000&synchronous=off");
        }
        return connection;
    }

    @Override
    List<String> prologue() {
        return List.of("BEGIN IMMEDIATE");
    }

    @Override
    List<String> restore(TableScript script) {
        List<String> statements = new ArrayList<>();
        statements.add(delete(script));
        if (!script.counter().isEmpty()) {
            statements.add("DELETE FROM sqlite_sequence WHERE name = '" + script.table() + "'");
        }
        statements.addAll(insert(script));
        return statements;
    }

    @Override
    List<String> epilogue() {
        return List.of("COMMIT");
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
            Files.deleteIfExists(file);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot remove " + file + ".", e);
        }
    }
}
