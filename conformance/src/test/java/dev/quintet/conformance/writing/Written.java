package dev.quintet.conformance.writing;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models, and the statements that go to them.
final class Written {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Written() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            create(database);
        } else {
            empty();
        }
    }

    private static void create(Database database) {
        Schema.create(
                database,
                Shelf.class,
                Volume.class,
                Mark.class,
                Ticket.class,
                Seat.class,
                Note.class,
                Product.class,
                Vehicle.class,
                Truck.class);
    }

    private static void empty() {
        Volume.objects.all().delete();
        Shelf.objects.all().delete();
        Mark.objects.all().delete();
        Ticket.objects.all().delete();
        Seat.objects.all().delete();
        Note.objects.all().delete();
        Product.objects.all().delete();
        Vehicle.objects.all().delete();
    }

    /// The first words of the statements that something takes.
    static List<String> statements(Runnable work) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            work.run();
            return recorder.statements().stream()
                    .map(StatementEvent::sql)
                    .map(sql -> sql.split(" ", 2)[0].toUpperCase(Locale.ROOT))
                    .toList();
        }
    }
}
