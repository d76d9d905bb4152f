package dev.quintet.db.postgresql;

import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Changes a schema in PostgreSQL.
final class PostgresqlSchemaEditor extends SchemaEditor {

    PostgresqlSchemaEditor(Session session) {
        super(session);
    }

    @Override
    protected void dropTables(List<String> tables) {
        dropTogether(tables, "");
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
