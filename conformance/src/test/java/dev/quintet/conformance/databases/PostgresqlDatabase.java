package dev.quintet.conformance.databases;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL, with the collation `C` and the extension `pgcrypto`.
final class PostgresqlDatabase extends ServerDatabase {

    PostgresqlDatabase(String server) throws SQLException {
        super(
                "postgresql",
                new Literals(),
                server.formatted("postgres"),
                server.formatted(DATABASE),
                List.of(
                        "CREATE DATABASE "
                                + DATABASE
                                + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE"
                                + " 'C.UTF-8'"));
        try (Statement statement = connection().createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pgcrypto");
        }
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
        String duration(Duration duration) {
            return text(micros(duration) + " microseconds");
        }

        @Override
        String bytes(String hex) {
            return text("\\x" + hex);
        }
    }

    @Override
    List<String> session() {
        return List.of("SET synchronous_commit = off", "SET lock_timeout = '10s'");
    }

    @Override
    List<String> prologue() {
        return List.of("BEGIN", "SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    List<String> restore(TableScript script) {
        List<String> statements = new ArrayList<>();
        statements.add(delete(script));
        statements.addAll(insert(script));
        if (!script.counter().isEmpty()) {
            statements.add(
                    "SELECT setval(pg_get_serial_sequence('"
                            + quoted(script.table())
                            + "', '"
                            + script.counter()
                            + "'), "
                            + script.next()
                            + ", false)");
        }
        return List.of(String.join("; ", statements));
    }

    @Override
    List<String> epilogue() {
        return List.of("COMMIT");
    }

    @Override
    String drop() {
        return "DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)";
    }
}
