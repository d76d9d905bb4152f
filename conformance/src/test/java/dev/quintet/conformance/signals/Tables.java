package dev.quintet.conformance.signals;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models.
final class Tables {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Tables() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Folder.class, Tag.class, Note.class, Task.class);
        } else {
            Folder.objects.all().delete();
            Tag.objects.all().delete();
        }
    }
}
