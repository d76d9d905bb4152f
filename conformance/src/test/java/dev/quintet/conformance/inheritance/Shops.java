package dev.quintet.conformance.inheritance;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models.
final class Shops {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Shops() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(
                    database,
                    Letter.class,
                    Draft.class,
                    Diary.class,
                    Shop.class,
                    Bakery.class,
                    Bakehouse.class,
                    Kiosk.class);
        } else {
            Shop.objects.all().delete();
            Letter.objects.all().delete();
            Diary.objects.all().delete();
            Draft.objects.all().delete();
        }
    }
}
