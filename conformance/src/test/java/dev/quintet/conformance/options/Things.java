package dev.quintet.conformance.options;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlType;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models.
final class Things {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Things() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            makeLedger(database);
            Schema.create(
                    database,
                    Owner.class,
                    Book.class,
                    Tool.class,
                    Jewel.class,
                    Ledger.class,
                    Elsewhere.class,
                    Particular.class,
                    Postgresque.class,
                    Secret.class,
                    Guarded.class,
                    Chapter.class,
                    Snake.class);
        } else {
            Owner.objects.all().delete();
            Ledger.objects.all().delete();
            Secret.objects.all().delete();
            Guarded.objects.all().delete();
            Snake.objects.all().delete();
        }
    }

    /// Makes the table that is none of the library's.
    private static void makeLedger(Database database) {
        ColumnDefinition id =
                new ColumnDefinition(
                        "id", SqlType.BIG_INT, false, Identity.AUTO, null, null, null, null, null);
        ColumnDefinition entry =
                new ColumnDefinition(
                        "entry",
                        new SqlType.Varchar(40),
                        false,
                        Identity.NONE,
                        null,
                        null,
                        null,
                        null,
                        null);
        try (Session session = database.session()) {
            session.backend()
                    .schemaEditor(session)
                    .create(
                            List.of(
                                    new Ddl.CreateTable(
                                            "options_foreign_ledger",
                                            List.of(id, entry),
                                            List.of("id"),
                                            List.of(),
                                            null)));
        }
    }

    static Owner owner(String name) {
        return Owner.objects.create(Owner_.name.to(name));
    }

    static Book book(Owner owner, String title, int weight) {
        return Book.objects.create(
                Book_.owner().to(owner), Book_.title.to(title), Book_.weight.to(weight));
    }
}
