package dev.quintet.conformance.databases;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// MariaDB, with the collation `utf8mb4_general_ci` and strict tables.
final class MariadbDatabase extends ServerDatabase {

    MariadbDatabase(String server) throws SQLException {
        super(
                "mariadb",
                new Literals(),
                server.formatted("mysql"),
                server.formatted(DATABASE) + "&sessionVariables=sql_mode='STRICT_TRANS_TABLES'",
                List.of(
                        "CREATE DATABASE "
                                + DATABASE
                                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"));
        TimeZoneTables.fill(connection());
    }

    private static final class Literals extends SqlLiterals {
        @Override
        String text(String text) {
            return super.text(text.replace("\\", "\\\\"));
        }
    }

    @Override
    char quote() {
        return '`';
    }

    @Override
    List<String> session() {
        return List.of(
                "SET foreign_key_checks = 0, time_zone = '+00:00', innodb_lock_wait_timeout = 10,"
                        + " lock_wait_timeout = 10");
    }

    @Override
    List<String> prologue() {
        return List.of("START TRANSACTION");
    }

    @Override
    List<String> restore(TableScript script) {
        List<String> statements = new ArrayList<>();
        statements.add(delete(script));
        statements.addAll(insert(script));
        if (!script.counter().isEmpty()) {
            statements.add(
                    "ALTER TABLE " + quoted(script.table()) + " AUTO_INCREMENT = " + script.next());
        }
        return statements;
    }

    @Override
    List<String> epilogue() {
        return List.of("COMMIT");
    }

    @Override
    String drop() {
        return "DROP DATABASE IF EXISTS " + DATABASE;
    }
}
