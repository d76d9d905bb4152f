package dev.quintet.conformance;

import dev.quintet.conformance.chains.StatementLog;
import dev.quintet.conformance.databases.Tables;
import dev.quintet.conformance.databases.TestDatabase;
import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.db.StatementEvent;

import java.util.Collection;

/// The code under test, connected to a test database as its default one, with the tables of the
/// apps.
record Connected(Database database) implements AutoCloseable {

    static Connected to(TestDatabase target, Collection<String> apps, StatementLog log) {
        Database database = Database.open(Databases.DEFAULT, target.url());
        Databases.configure(database);
        try (Session session = database.session()) {
            SchemaEditor editor = database.backend().schemaEditor(session);
            apps.forEach(app -> editor.create(Tables.of(app)));
        }
        database.listen(event -> {
            if (event.kind() != StatementEvent.Kind.TRANSACTION) {
                log.add(event.sql());
            }
        });
        return new Connected(database);
    }

    @Override
    public void close() {
        Databases.forget(database);
        database.close();
    }
}
