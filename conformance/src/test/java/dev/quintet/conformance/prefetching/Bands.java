package dev.quintet.conformance.prefetching;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// A few bands for tests, without the statements that make them.
///
/// | band | label | players | discs | site |
/// |---|---|---|---|---|
/// | Owls | Nest | Ann, Bob | Dusk 1990, Dawn 1991, Noon 1995 | owls.test |
/// | Crows | Nest | Bob | Soot 1980 | |
/// | Wrens | | | | wrens.test |
final class Bands {
    private static final Set<Database> MADE = Collections.newSetFromMap(new WeakHashMap<>());

    private Bands() {}

    /// Makes the rows anew, and the tables if there are none.
    static void in(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Label.class, Player.class, Band.class, Disc.class, Site.class);
        } else {
            Band.objects.delete();
            Label.objects.delete();
            Player.objects.delete();
        }
        Label nest = Label.objects.create(Label_.name.to("Nest"));
        Player ann = Player.objects.create(Player_.name.to("Ann"));
        Player bob = Player.objects.create(Player_.name.to("Bob"));
        Band owls = Band.objects.create(Band_.name.to("Owls"), Band_.label().to(nest));
        Band crows = Band.objects.create(Band_.name.to("Crows"), Band_.label().to(nest));
        Band wrens = Band.objects.create(Band_.name.to("Wrens"));
        owls.players.add(ann, bob);
        crows.players.add(bob);
        disc(owls, "Dusk", 1990);
        disc(owls, "Dawn", 1991);
        disc(owls, "Noon", 1995);
        disc(crows, "Soot", 1980);
        Site.objects.create(Site_.address.to("owls.test"), Site_.band().to(owls));
        Site.objects.create(Site_.address.to("wrens.test"), Site_.band().to(wrens));
    }

    private static void disc(Band band, String title, int year) {
        Disc.objects.create(Disc_.title.to(title), Disc_.year.to(year), Disc_.band().to(band));
    }
}
