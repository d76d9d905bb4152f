package dev.quintet.db.h2;

import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.sql.Ddl.DropTable;

/// Changes a schema in H2.
final class H2SchemaEditor extends SchemaEditor {

    H2SchemaEditor(Session session) {
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
    protected void withoutForeignKeys(Runnable change) {
        send("SET REFERENTIAL_INTEGRITY FALSE");
        try {
            change.run();
        } finally {
            send("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }
}
