package dev.quintet.conformance.related;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models, and the statements that go to them.
final class Bands {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Bands() {}

    /// The tables, without rows.
    static void fresh(Database database) {
        if (MADE.add(database)) {
            Schema.create(
                    database,
                    Band.class,
                    Member.class,
                    Jersey.class,
                    Fan.class,
                    Contract.class,
                    Song.class,
                    Anthem.class,
                    Poet.class,
                    Poem.class,
                    Reading.class,
                    Genre.class,
                    Venue.class,
                    Gig.class);
        } else {
            Member.objects.all().delete();
            Band.objects.all().delete();
            Genre.objects.all().delete();
            Venue.objects.all().delete();
            Poet.objects.all().delete();
        }
    }

    static Band band(String name) {
        return Band.objects.create(Band_.name.to(name));
    }

    static Member member(String name) {
        return Member.objects.create(Member_.name.to(name));
    }

    /// The first words of the statements that something takes, but for those of transactions.
    static List<String> statements(Runnable work) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            work.run();
            return recorder.statements().stream()
                    .map(StatementEvent::sql)
                    .map(sql -> sql.split("\\s", 2)[0].replace("MERGE", "INSERT"))
                    .filter(word -> List.of("SELECT", "INSERT", "UPDATE", "DELETE").contains(word))
                    .toList();
        }
    }

    /// The text of the only statement that something takes.
    static String statement(Runnable work) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            work.run();
            if (recorder.statements().size() != 1) {
                throw new AssertionError(
                        recorder.statements().stream().map(StatementEvent::sql).toList());
            }
            return recorder.statements().getFirst().sql();
        }
    }
}
