package dev.quintet.conformance.databases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// PostgreSQL.
final class PostgresqlDialect extends Dialect {
    PostgresqlDialect() {
        super(new Literals(), "postgresql");
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
    List<String> before() {
        return List.of(
                "BEGIN", "SET LOCAL synchronous_commit = off", "SET CONSTRAINTS ALL DEFERRED");
    }

    @Override
    List<String> after() {
        return List.of("COMMIT");
    }

    @Override
    boolean restoresApps() {
        return true;
    }

    /// Rows that are written to a table that was truncated lie in the order in which they were
    /// written, as they did when the answers were recorded; some orders depend on that.
    @Override
    List<String> empty(List<TableScript> scripts) {
        return List.of(
                "TRUNCATE "
                        + String.join(
                                ", ",
                                scripts.stream().map(script -> quoted(script.table())).toList()));
    }

    @Override
    String count(TableScript script) {
        return "SELECT setval(pg_get_serial_sequence('"
                + quoted(script.table())
                + "', '"
                + script.counter()
                + "'), "
                + script.next()
                + ", false)";
    }
}
