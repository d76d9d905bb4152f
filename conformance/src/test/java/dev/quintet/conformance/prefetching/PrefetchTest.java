package dev.quintet.conformance.prefetching;

import static dev.quintet.models.expressions.Functions.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Prefetch;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A prefetch may choose, order and slice the related rows, and keep them under a name.
@EveryDatabase
class PrefetchTest {
    private static final Prefetch<Band, Disc> LATEST =
            Prefetch.of(Band_.discs(), Disc.objects.orderBy(Disc_.year.desc()).limit(2))
                    .as("latest");

    PrefetchTest(Database database) {
        Bands.in(database);
    }

    @SafeVarargs
    private static Band owls(Prefetch<? super Band, ?>... prefetches) {
        return Band.objects.prefetchRelated(prefetches).get(Band_.name.eq("Owls"));
    }

    @Spec("QSR-025")
    @Test
    void aQueryChoosesTheRowsOfTheRelation() {
        Band owls = owls(Prefetch.of(Band_.discs(), Disc.objects.filter(Disc_.year.gt(1990))));

        assertThat(owls.discs.list()).extracting(disc -> disc.title).contains("Dawn", "Noon");
        assertThat(owls.discs.list()).hasSize(2);
        assertThat(owls.discs.filter(Disc_.title.startsWith("D")).list())
                .as("further conditions narrow the chosen rows down")
                .extracting(disc -> disc.title)
                .containsExactly("Dawn");
    }

    @Spec("QSR-025")
    @Test
    void aQueryMayAnnotateAndPrefetchInTurn() {
        var number = count(Band_.players()).as("number");
        var bands =
                Prefetch.of("bands", Band.objects.annotate(number).prefetchRelated("discs"))
                        .as("mine");
        List<Player> players =
                Player.objects.orderBy(Player_.name.asc()).prefetchRelated(bands).list();

        assertThat(
                        Statements.during(() -> {
                            Player bob = players.get(1);
                            assertThat(bob.get(bands)).hasSize(2);
                            assertThat(bob.get(bands))
                                    .allSatisfy(band -> {
                                        assertThat(band.get(number)).isEqualTo(1L);
                                        assertThat(band.discs.list()).isNotEmpty();
                                    });
                        }))
                .isEmpty();
    }

    @Spec("QSR-025")
    @Test
    void aNameKeepsTheRowsBesideTheRelation() {
        var early =
                Prefetch.of(Band_.discs(), Disc.objects.filter(Disc_.year.lt(1991))).as("early");
        var late = Prefetch.of("discs", Disc.objects.filter(Disc_.year.gt(1991))).as("late");
        Band owls = Band.objects.prefetchRelated(early, late).get(Band_.name.eq("Owls"));

        assertThat(
                        Statements.during(() -> {
                            assertThat(owls.get(early))
                                    .extracting(disc -> disc.title)
                                    .containsExactly("Dusk");
                            assertThat(owls.get(late))
                                    .extracting(disc -> disc.title)
                                    .containsExactly("Noon");
                            assertThat(owls.prefetched("late")).isEqualTo(owls.get(late));
                        }))
                .isEmpty();
        assertThat(owls.discs.list()).as("the relation itself").hasSize(3);
    }

    @Spec("QSR-025")
    @Test
    void aNameOfARelationToOneRowKeepsThatRow() {
        var site =
                Prefetch.of(Band_.site(), Site.objects.filter(Site_.address.contains("owl")))
                        .as("page");
        var label = Prefetch.of(Band_.label()).as("company");
        List<Band> bands =
                Band.objects.orderBy(Band_.name.asc()).prefetchRelated(site, label).list();

        assertThat(bands.get(1).find(site))
                .get()
                .extracting(page -> page.address)
                .isEqualTo("owls.test");
        assertThat(bands.get(0).find(site)).isEmpty();
        assertThat(bands.get(2).find(label)).isEmpty();
        assertThat(bands.get(2).prefetched("company")).isNull();
        assertThat(bands.get(1).find(label)).get().hasToString("Nest");
    }

    @Spec("QSR-025")
    @Test
    void laterPathsMayGoOnFromAName() {
        List<Player> players =
                Player.objects
                        .prefetchRelated(Prefetch.of("bands", Band.objects.all()).as("groups"))
                        .prefetchRelated("groups__discs")
                        .list();

        assertThat(
                        Statements.during(() -> {
                            for (Player player : players) {
                                for (Object band : (List<?>) player.prefetched("groups")) {
                                    assertThat(((Band) band).discs.list()).isNotEmpty();
                                }
                            }
                        }))
                .isEmpty();
    }

    @Spec("QSR-025")
    @Test
    void aNameThatQueriesKnowAFieldByIsRefused() {
        assertThatThrownBy(() ->
                        Label.objects
                                .prefetchRelated(Prefetch.of("bands").as("id"))
                                .get()
                                .prefetched("id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name of a field");
    }

    @Spec("QSR-025")
    @Test
    void aQueryOfAnotherModelIsRefused() {
        assertThatThrownBy(() -> owls(Prefetch.of("discs", Label.objects)))
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("'discs' leads to prefetching.Disc", "prefetching.Label");
    }

    @Test
    void whatWasNotPrefetchedCannotBeRead() {
        Band owls = owls();

        assertThatThrownBy(() -> owls.get(LATEST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nothing was prefetched for Band object");
        assertThatThrownBy(() -> owls.get(Prefetch.of(Band_.discs())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no name");
    }

    @Spec("QSR-026")
    @Test
    void aSliceIsTakenOfTheRowsOfEachInstance() {
        List<Band> bands = Band.objects.orderBy(Band_.name.asc()).prefetchRelated(LATEST).list();

        assertThat(bands)
                .extracting(band -> band.get(LATEST).stream().map(disc -> disc.title).toList())
                .containsExactly(List.of("Soot"), List.of("Noon", "Dawn"), List.of());
    }

    @Spec("QSR-026")
    @Test
    void aSliceOfPairedRowsIsTakenForEachInstanceToo() {
        var second =
                Prefetch.of(Band_.players(), Player.objects.orderBy(Player_.name.asc()).slice(1, 2))
                        .as("second");
        var rest =
                Prefetch.of(Band_.players(), Player.objects.orderBy(Player_.name.desc()).skip(1))
                        .as("rest");
        Band owls = owls(second, rest);

        assertThat(owls.get(second)).extracting(player -> player.name).containsExactly("Bob");
        assertThat(owls.get(rest)).extracting(player -> player.name).containsExactly("Ann");
    }

    @Spec("QSR-026")
    @Test
    void aSliceCannotStandForTheRelationItself() {
        assertThatThrownBy(() -> owls(Prefetch.of("discs", Disc.objects.limit(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sliced query", "as(");
        assertThatThrownBy(() -> owls(Prefetch.of("label", Label.objects.limit(1)).as("l")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'label' leads to one row");
    }

    @Test
    void aRequiredRelationThatTheQueryLeftOutLeadsNowhere() {
        Disc soot =
                Disc.objects
                        .prefetchRelated(
                                Prefetch.of("band", Band.objects.filter(Band_.name.eq("Owls"))))
                        .get(Disc_.title.eq("Soot"));

        assertThat(Statements.during(() -> assertThat(soot.band.find()).isEmpty())).isEmpty();
        assertThatThrownBy(soot.band::get)
                .isInstanceOf(dev.quintet.models.RelatedObjectDoesNotExist.class);
    }
}
