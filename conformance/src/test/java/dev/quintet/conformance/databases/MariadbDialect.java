package dev.quintet.conformance.databases;

import dev.quintet.db.Database;
import dev.quintet.db.Session;

import java.util.List;

/// MariaDB.
final class MariadbDialect extends Dialect {
    MariadbDialect() {
        super(new Literals(), "mariadb");
    }

    private static final class Literals extends SqlLiterals {
        @Override
        String text(String text) {
            return super.text(text.replace("\\", "\\\\"));
        }
    }

    @Override
    void prepare(Database database) {
        try (Session session = database.session()) {
            TimeZoneTables.fill(session);
        }
    }

    @Override
    char quote() {
        return '`';
    }

    @Override
    List<String> before() {
        return List.of("SET foreign_key_checks = 0", "START TRANSACTION");
    }

    @Override
    List<String> after() {
        return List.of("COMMIT", "SET foreign_key_checks = 1");
    }

    @Override
    String count(TableScript script) {
        return "ALTER TABLE " + quoted(script.table()) + " AUTO_INCREMENT = " + script.next();
    }
}
