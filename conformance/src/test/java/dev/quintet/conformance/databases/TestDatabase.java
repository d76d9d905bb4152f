package dev.quintet.conformance.databases;

import dev.quintet.conformance.corpus.DataSet;
import dev.quintet.conformance.corpus.ModelNames;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One database with the tables of all apps, whose rows can be brought back to what the data sets
/// say.
///
/// It has a connection of its own for that, beside those of the code under test. Not safe for
/// threads.
public abstract class TestDatabase implements AutoCloseable {
    private final String name;
    private final List<String> heldTo;
    private final SqlLiterals literals;
    private final Map<String, Map<String, TableScript>> scripts = new LinkedHashMap<>();
    private final Set<String> dirty = new LinkedHashSet<>();

    TestDatabase(String name, List<String> heldTo, SqlLiterals literals) {
        this.name = name;
        this.heldTo = List.copyOf(heldTo);
        this.literals = literals;
    }

    /// The name, which is also the alias under which queries find it.
    public final String name() {
        return name;
    }

    /// The databases whose recorded answers hold here: any of them will do.
    public final List<String> heldTo() {
        return heldTo;
    }

    /// The URL by which the code under test connects, with user and password.
    public abstract String url();

    abstract Connection connection() throws SQLException;

    /// The statements that empty and fill a table.
    abstract List<String> restore(TableScript script);

    /// Statements before and after all others.
    abstract List<String> prologue();

    abstract List<String> epilogue();

    char quote() {
        return '"';
    }

    /// Prepares the rows of an app; they are written by the next [#clean].
    public final void prepare(DataSet dataSet, ModelNames names) {
        Map<String, TableScript> made = new Scripts(dataSet, names, literals).make();
        scripts.put(dataSet.app(), made);
        dirty.addAll(made.keySet());
    }

    /// Notes which tables statements may have changed.
    public final void note(List<String> statements) {
        for (String sql : statements) {
            if (!sql.startsWith("SELECT")) {
                scripts.values()
                        .forEach(tables ->
                                tables.keySet().stream()
                                        .filter(table -> sql.contains(quoted(table)))
                                        .forEach(dirty::add));
            }
        }
    }

    /// Brings the tables that were changed back to what the data set says.
    public final void clean() {
        if (dirty.isEmpty()) {
            return;
        }
        List<String> statements = new ArrayList<>(prologue());
        scripts.values()
                .forEach(tables ->
                        tables.forEach((table, script) -> {
                            if (dirty.contains(table)) {
                                statements.addAll(restore(script));
                            }
                        }));
        statements.addAll(epilogue());
        try (Statement statement = connection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Cannot restore the rows on " + name + ": " + e.getMessage(), e);
        }
        dirty.clear();
    }

    final String quoted(String identifier) {
        return quote() + identifier + quote();
    }

    final String delete(TableScript script) {
        return "DELETE FROM " + quoted(script.table());
    }

    /// The insert of all rows, or nothing if there are none.
    final List<String> insert(TableScript script) {
        if (script.rows().isEmpty()) {
            return List.of();
        }
        String columns = String.join(", ", script.columns().stream().map(this::quoted).toList());
        return List.of(
                "INSERT INTO "
                        + quoted(script.table())
                        + " ("
                        + columns
                        + ") VALUES "
                        + String.join(", ", script.rows()));
    }

    @Override
    public abstract void close();
}
