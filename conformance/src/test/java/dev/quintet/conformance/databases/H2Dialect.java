package dev.quintet.conformance.databases;

import java.time.Instant;
import java.util.List;

/// H2. Django does not run on it, so it is held to the answers of PostgreSQL or else of SQLite.
final class H2Dialect extends Dialect {
    H2Dialect() {
        super(new Literals(), "postgresql", "sqlite");
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
    List<String> before() {
        return List.of("SET REFERENTIAL_INTEGRITY FALSE");
    }

    @Override
    List<String> after() {
        return List.of("SET REFERENTIAL_INTEGRITY TRUE");
    }

    @Override
    String count(TableScript script) {
        return "ALTER TABLE "
                + quoted(script.table())
                + " ALTER COLUMN "
                + quoted(script.counter())
                + " RESTART WITH "
                + script.next();
    }
}
