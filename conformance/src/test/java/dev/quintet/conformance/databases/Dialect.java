package dev.quintet.conformance.databases;

import dev.quintet.db.Database;
import dev.quintet.db.Session;

import java.util.ArrayList;
import java.util.List;

/// How the rows of a table are written on one kind of database.
abstract class Dialect {
    private final List<String> heldTo;
    private final SqlLiterals literals;

    /// A dialect.
    ///
    /// @param literals how it writes values
    /// @param heldTo the databases whose recorded answers hold: any of them will do
    Dialect(SqlLiterals literals, String... heldTo) {
        this.literals = literals;
        this.heldTo = List.of(heldTo);
    }

    static Dialect of(String kind) {
        return switch (kind) {
            case "sqlite" -> new SqliteDialect();
            case "postgresql" -> new PostgresqlDialect();
            case "mariadb" -> new MariadbDialect();
            case "h2" -> new H2Dialect();
            default ->
                    throw new IllegalArgumentException("The corpus does not run on " + kind + ".");
        };
    }

    final List<String> heldTo() {
        return heldTo;
    }

    final SqlLiterals literals() {
        return literals;
    }

    /// Readies a new database.
    void prepare(Database database) {}

    char quote() {
        return '"';
    }

    /// Statements before all others.
    abstract List<String> before();

    /// Statements after all others.
    abstract List<String> after();

    /// The statement that lets the database count on from the script's next key.
    abstract String count(TableScript script);

    final String quoted(String identifier) {
        return quote() + identifier + quote();
    }

    /// Empties and fills tables.
    final void restore(Database database, List<TableScript> scripts) {
        List<String> statements = new ArrayList<>(before());
        statements.addAll(empty(scripts));
        for (TableScript script : scripts) {
            if (!script.rows().isEmpty()) {
                statements.add(insert(script));
            }
            if (!script.counter().isEmpty()) {
                statements.add(count(script));
            }
        }
        statements.addAll(after());
        try (Session session = database.session()) {
            statements.forEach(session::execute);
        }
    }

    /// Whether all tables of an app have to be emptied together.
    boolean restoresApps() {
        return false;
    }

    /// Statements that empty tables.
    List<String> empty(List<TableScript> scripts) {
        return scripts.stream().map(script -> "DELETE FROM " + quoted(script.table())).toList();
    }

    private String insert(TableScript script) {
        List<String> columns = script.columns().stream().map(this::quoted).toList();
        return "INSERT INTO "
                + quoted(script.table())
                + " ("
                + String.join(", ", columns)
                + ") VALUES "
                + String.join(", ", script.rows());
    }
}
