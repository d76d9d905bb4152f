package dev.quintet.db;

import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.AddConstraint;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.DropTable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes the schema, one statement after another, on a session that stays open.
public class SchemaEditor {
    private static final Logger LOG = LoggerFactory.getLogger("dev.quintet.schema");

    /// Where statements are executed.
    protected final Session session;

    /// Works on a session.
    public SchemaEditor(Session session) {
        this.session = session;
    }

    /// Makes one change.
    ///
    /// @throws UnsupportedOperationException if the database has no way to say it
    public void execute(Ddl change) {
        for (String statement : session.backend().dialect().render(change)) {
            send(statement);
        }
    }

    /// Sends a statement, and tells the log `dev.quintet.schema` of it.
    protected final void send(String statement) {
        LOG.debug("{}", statement);
        session.execute(statement);
    }

    /// Makes changes in the right order: first the tables, then the foreign keys that had to wait
    /// for their targets, then the rest as given. Tables may refer to each other in circles. All or
    /// nothing where the database can.
    public void create(List<? extends Ddl> changes) {
        List<Ddl> ordered = ordered(changes);
        if (session.backend().features().supportsTransactionalDdl()) {
            Transaction.on(session.database()).atomic(() -> ordered.forEach(this::execute));
        } else {
            ordered.forEach(this::execute);
        }
    }

    /// Drops tables with all that is in them, whichever refer to which.
    ///
    /// @throws DatabaseError if one does not exist, or if a table that stays refers to one
    public void drop(List<String> tables) {
        if (tables.isEmpty()) {
            return;
        }
        for (String table : tables) {
            for (String other : referring(table)) {
                if (tables.stream().noneMatch(other::equalsIgnoreCase)) {
                    throw new ProgrammingError(
                            "The table '"
                                    + table
                                    + "' cannot be dropped: '"
                                    + other
                                    + "' refers to it. Drop both.");
                }
            }
        }
        withoutForeignKeys(() -> dropTables(tables.reversed()));
    }

    /// The tables that refer to one, for a database that does not mind itself when it is dropped.
    protected List<String> referring(String table) {
        return List.of();
    }

    /// Deletes all rows of tables, whichever refer to which, and lets generated keys begin anew.
    ///
    /// @param tables each with its generated column, or an empty name if it has none
    public void flush(Map<String, String> tables) {
        withoutForeignKeys(() ->
                tables.keySet()
                        .forEach(table ->
                                session.update(
                                        "DELETE FROM " + quoted(table), ParameterBinder.NONE)));
        tables.forEach((table, column) -> {
            if (!column.isEmpty()) {
                resetIdentity(table, column);
            }
        });
    }

    /// Lets the keys that the database generates go on after the greatest one in the table: for
    /// rows that were inserted with keys of their own.
    public void resetIdentity(String table, String column) {
        send(
                "ALTER TABLE "
                        + quoted(table)
                        + " ALTER COLUMN "
                        + quoted(column)
                        + " RESTART WITH "
                        + nextKey(table, column));
    }

    /// Runs a change during which references are not checked, as far as the database allows.
    protected void withoutForeignKeys(Runnable change) {
        change.run();
    }

    /// Drops tables, those first that refer to others unless they do so in circles.
    protected void dropTables(List<String> tables) {
        tables.forEach(table -> execute(new DropTable(table)));
    }

    /// Drops tables with one statement, which the database refuses where another one refers to
    /// them.
    protected final void dropTogether(List<String> tables, String behind) {
        send(
                "DROP TABLE "
                        + tables.stream().map(this::quoted).collect(Collectors.joining(", "))
                        + behind);
    }

    /// The first column of the rows of a query for names.
    protected final List<String> names(String sql, ParameterBinder parameters) {
        return session.query(
                sql,
                parameters,
                (row, cursor) -> {
                    List<String> names = new ArrayList<>();
                    while (cursor.next()) {
                        names.add(row.getString(1));
                    }
                    return names;
                });
    }

    /// The greatest key in the table and one, or one.
    protected final long nextKey(String table, String column) {
        return session.query(
                "SELECT COALESCE(MAX(" + quoted(column) + "), 0) + 1 FROM " + quoted(table),
                ParameterBinder.NONE,
                (row, cursor) -> cursor.next() ? row.getLong(1) : 1L);
    }

    /// A name in the database's quotes.
    protected final String quoted(String name) {
        return session.backend().dialect().identifiers().quote(name);
    }

    private List<Ddl> ordered(List<? extends Ddl> changes) {
        boolean later = session.backend().features().canAddForeignKeys();
        var tables = new ArrayList<Ddl>();
        var keys = new ArrayList<Ddl>();
        var rest = new ArrayList<Ddl>();
        Set<String> coming = new HashSet<>();
        changes.forEach(change -> {
            if (change instanceof CreateTable table) {
                coming.add(table.name());
            }
        });
        for (Ddl change : changes) {
            if (change instanceof CreateTable table) {
                coming.remove(table.name());
                tables.add(later ? split(table, coming, keys) : table);
            } else {
                rest.add(change);
            }
        }
        tables.addAll(keys);
        tables.addAll(rest);
        return tables;
    }

    /// The table without the foreign keys to tables that come later; those are collected.
    private static CreateTable split(CreateTable table, Set<String> coming, List<Ddl> keys) {
        var constraints = new ArrayList<Constraint>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey key && coming.contains(key.target())) {
                keys.add(new AddConstraint(table.name(), key));
            } else {
                constraints.add(constraint);
            }
        }
        return new CreateTable(
                table.name(),
                table.columns(),
                table.primaryKey(),
                constraints,
                table.comment(),
                table.tablespace());
    }
}
