package dev.quintet.db.sqlite;

import dev.quintet.db.ParameterBinder;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;

import java.util.List;

/// Changes a schema in SQLite.
final class SqliteSchemaEditor extends SchemaEditor {

    SqliteSchemaEditor(Session session) {
        super(session);
    }

    /// Dropping a table deletes its rows, and their references are checked where nobody can tell
    /// them off: at the commit.
    @Override
    protected void withoutForeignKeys(Runnable change) {
        if (session.inTransaction()) {
            send("PRAGMA defer_foreign_keys = ON");
            change.run();
            return;
        }
        boolean enforced =
                session.query(
                        "PRAGMA foreign_keys",
                        ParameterBinder.NONE,
                        (row, cursor) -> cursor.next() && row.getBoolean(1));
        send("PRAGMA foreign_keys = OFF");
        try {
            change.run();
        } finally {
            send("PRAGMA foreign_keys = " + (enforced ? "ON" : "OFF"));
        }
    }

    @Override
    protected List<String> referring(String table) {
        return names(
                "SELECT DISTINCT t.name FROM sqlite_master t, pragma_foreign_key_list(t.name) k"
                        + " WHERE t.type = 'table' AND k.\"table\" = ? COLLATE NOCASE",
                out -> out.setString(table));
    }

    /// The counter of a table is kept in a table of its own, which exists once a table counts.
    @Override
    public void resetIdentity(String table, String column) {
        if (hasCounters()) {
            session.update(
                    "DELETE FROM sqlite_sequence WHERE name = ?", out -> out.setString(table));
        }
    }

    private boolean hasCounters() {
        return session.query(
                "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'",
                ParameterBinder.NONE,
                (row, cursor) -> cursor.next());
    }
}
