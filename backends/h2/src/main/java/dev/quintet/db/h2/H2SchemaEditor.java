package dev.quintet.db.h2;

import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;

import java.util.List;

/// Changes a schema in H2.
final class H2SchemaEditor extends SchemaEditor {

    H2SchemaEditor(Session session) {
        super(session);
    }

    @Override
    protected void dropTables(List<String> tables) {
        dropTogether(tables, " RESTRICT");
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
