package dev.quintet.conformance.limits;

import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The tables of this package's models.
final class Tables {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Tables() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Gauge.class, Tag.class);
        } else {
            Gauge.objects.all().delete();
            Tag.objects.all().delete();
        }
    }

    /// A stored gauge.
    static Gauge gauge() {
        Gauge gauge = new Gauge();
        gauge.save();
        return gauge;
    }

    /// Writes past the library.
    ///
    /// @param sql makes the statement, given how names are quoted
    static void execute(Database database, Function<UnaryOperator<String>, String> sql) {
        try (Session session = database.session()) {
            String text = sql.apply(session.backend().dialect().identifiers()::quote);
            session.update(text, ParameterBinder.NONE);
        }
    }
}
