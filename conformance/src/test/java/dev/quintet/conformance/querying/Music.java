package dev.quintet.conformance.querying;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The rows that the tests of this package ask for.
///
/// | album | band | released | mastered | sold | tags |
/// |---|---|---|---|---|---|
/// | Arctic | Auk | 2001-03-05 | 2001-01-31T23:30:00Z | 10 | cold, blue |
/// | Boreal | Auk | 2003-07-09 | 2003-01-01T00:15:00Z | 30 | cold |
/// | Coral | Bee | 2003-07-28 | 2003-01-01T05:00:00Z | 20 | blue |
/// | Delta | Bee | | | 40 | |
final class Music {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Music() {}

    /// Makes the tables with their rows, once for each database.
    static void in(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Band.class, Tag.class, Album.class, Sponsored.class);
            fill();
        }
    }

    private static void fill() {
        Band auk = band("Auk", 1999);
        Band bee = band("Bee", 2002);
        band("Crow", 2010);
        Tag cold = tag("cold");
        Tag blue = tag("blue");
        album(auk, "Arctic", "2001-03-05", "2001-01-31T23:30:00Z", 10).tags.add(cold, blue);
        album(auk, "Boreal", "2003-07-09", "2003-01-01T00:15:00Z", 30).tags.add(cold);
        album(bee, "Coral", "2003-07-28", "2003-01-01T05:00:00Z", 20).tags.add(blue);
        album(bee, "Delta", null, null, 40);
        sponsored("by Bee", bee);
        sponsored("by Auk", auk);
        sponsored("alone", null);
    }

    static Band band(String name, int founded) {
        Band band = new Band();
        band.name = name;
        band.founded = founded;
        band.save();
        return band;
    }

    private static void sponsored(String what, @Nullable Band by) {
        Sponsored made = new Sponsored();
        made.what = what;
        made.sponsor.set(by);
        made.save();
    }

    private static Tag tag(String word) {
        Tag tag = new Tag();
        tag.word = word;
        tag.save();
        return tag;
    }

    private static Album album(
            Band band,
            String title,
            @Nullable String released,
            @Nullable String mastered,
            int sold) {
        Album album = new Album();
        album.band.set(band);
        album.title = title;
        album.released = released == null ? null : LocalDate.parse(released);
        album.mastered = mastered == null ? null : Instant.parse(mastered);
        album.session = mastered == null ? null : LocalDateTime.parse(mastered.substring(0, 19));
        album.sold = sold;
        album.save();
        return album;
    }

    /// The statements that something takes.
    static List<String> statements(Runnable work) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            work.run();
            return recorder.statements().stream().map(StatementEvent::sql).toList();
        }
    }
}
