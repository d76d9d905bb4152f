package dev.quintet.conformance.databases;

import java.util.List;
import java.util.UUID;

/// SQLite.
final class SqliteDialect extends Dialect {
    SqliteDialect() {
        super(new Literals(), "sqlite");
    }

    private static final class Literals extends SqlLiterals {
        @Override
        String uuid(UUID uuid) {
            return text(uuid.toString().replace("-", ""));
        }
    }

    @Override
    List<String> before() {
        return List.of("BEGIN", "PRAGMA defer_foreign_keys = ON");
    }

    @Override
    List<String> after() {
        return List.of("COMMIT");
    }

    @Override
    String count(TableScript script) {
        return "UPDATE sqlite_sequence SET seq = "
                + (script.next() - 1)
                + " WHERE name = '"
                + script.table()
                + "'";
    }
}
