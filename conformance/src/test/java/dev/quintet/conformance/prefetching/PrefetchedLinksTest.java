package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Prefetch;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The query of a prefetch may leave out the very columns that tell to what a row belongs: they are
/// read all the same.
@EveryDatabase
@Spec("QSR-025")
class PrefetchedLinksTest {
    PrefetchedLinksTest(Database database) {
        Bands.in(database);
    }

    private static List<Band> bands(Prefetch<? super Band, ?> prefetch) {
        return Band.objects.orderBy(Band_.name.asc()).prefetchRelated(prefetch).list();
    }

    private static List<String> titles(Band band) {
        return band.discs.list().stream().map(disc -> disc.title).sorted().toList();
    }

    @Test
    void rowsOfAForeignKeyFindTheirOwners() {
        for (var discs :
                List.of(
                        Disc.objects.only("title"),
                        Disc.objects.only("title", "band").defer("band"),
                        Disc.objects.defer("band", "year"))) {
            assertThat(
                            Statements.during(() -> {
                                List<Band> bands = bands(Prefetch.of(Band_.discs(), discs));
                                assertThat(titles(bands.get(0))).containsExactly("Soot");
                                assertThat(titles(bands.get(1)))
                                        .containsExactly("Dawn", "Dusk", "Noon");
                                Disc soot = bands.get(0).discs.list().getFirst();
                                assertThat(soot.band.get()).isSameAs(bands.get(0));
                                assertThat(soot.isLoaded(Disc_.year)).isFalse();
                            }))
                    .hasSize(2);
        }
    }

    @Test
    void aSliceOfRowsUnderANameFindsItsOwners() {
        var latest =
                Prefetch.of(
                                Band_.discs(),
                                Disc.objects.only("title").orderBy(Disc_.year.desc()).limit(1))
                        .as("latest");

        assertThat(bands(latest).get(1).get(latest))
                .extracting(disc -> disc.title)
                .containsExactly("Noon");
    }

    @Test
    void theRowOfAOneToOneKeyFindsItsOwner() {
        assertThat(
                        Statements.during(() -> {
                            List<Band> bands =
                                    bands(Prefetch.of(Band_.site(), Site.objects.only("address")));
                            assertThat(bands.get(0).site.find()).isEmpty();
                            assertThat(bands.get(1).site.get().address).isEqualTo("owls.test");
                            assertThat(bands.get(1).site.get().band.get()).isSameAs(bands.get(1));
                        }))
                .hasSize(2);
    }

    @Test
    void pairedRowsAndThoseThatAKeyLeadsToFindTheirOwners() {
        assertThat(
                        Statements.during(() -> {
                            List<Band> bands =
                                    Band.objects
                                            .orderBy(Band_.name.asc())
                                            .prefetchRelated(
                                                    Prefetch.of(
                                                            Band_.players(),
                                                            Player.objects.defer("name")),
                                                    Prefetch.of(
                                                            Band_.label(),
                                                            Label.objects.defer("name")))
                                            .list();
                            assertThat(bands.get(1).players.list()).hasSize(2);
                            assertThat(bands.get(1).label.get()).isSameAs(bands.get(0).label.get());
                        }))
                .hasSize(3);
    }
}
