package dev.quintet.db.postgresql;

import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.sql.Ddl.DropTable;

import java.util.Map;
import java.util.stream.Collectors;

/// Changes a schema in PostgreSQL.
final class PostgresqlSchemaEditor extends SchemaEditor {

    PostgresqlSchemaEditor(Session session) {
        super(session);
    }

    /// With the foreign keys of others that refer to it.
    @Override
    protected void dropTable(String table) {
        for (String statement : session.backend().dialect().render(new DropTable(table))) {
            send(statement + " CASCADE");
        }
    }

    @Override
    public void flush(Map<String, String> tables) {
        if (!tables.isEmpty()) {
            send(
                    "TRUNCATE "
                            + tables.keySet().stream()
                                    .map(this::quoted)
                                    .collect(Collectors.joining(", "))
                            + " RESTART IDENTITY CASCADE");
        }
    }
}
