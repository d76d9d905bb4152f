package dev.quintet.conformance.related;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Many-to-many relations and the verbs that change their pairs.
@EveryDatabase
class PairedSetTest {
    private final Band band;
    private final Genre jazz;
    private final Genre folk;

    PairedSetTest(Database database) {
        Bands.fresh(database);
        band = Bands.band("Owls");
        jazz = Genre.objects.create(Genre_.name.to("jazz"));
        folk = Genre.objects.create(Genre_.name.to("folk"));
    }

    @Test
    @Spec("RELMGR-007")
    void addingTakesObjectsAndKeysOnceAndInOneStatement() {
        assertThat(Bands.statements(() -> band.genres.add(jazz, folk))).containsExactly("INSERT");
        band.genres.add(jazz);
        band.genres.addKeys(folk.pk());

        assertThat(band.genres.list()).containsExactlyInAnyOrder(jazz, folk);
        assertThat(jazz.bands.list()).containsExactly(band);
    }

    @Test
    @Spec("RELMGR-007")
    void collectionsAreAddedAndRemovedToo() {
        band.genres.add(List.of(jazz, folk));
        assertThat(band.genres.list()).containsExactlyInAnyOrder(jazz, folk);
        band.genres.remove(Genre.objects.all().list());
        assertThat(band.genres.exists()).isFalse();

        band.genres.addKeys(List.of(jazz.id(), folk.id()));
        band.genres.async().removeKeys(List.of(jazz.id())).join();
        band.genres.async().add(List.of(jazz)).join();
        band.genres.add(List.of());
        assertThat(band.genres.list()).containsExactlyInAnyOrder(jazz, folk);
        assertThatThrownBy(() -> band.genres.add((List<Genre>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("add() takes objects, not null.");
    }

    @Test
    @Spec("RELMGR-007")
    void theFirstFilterIsAboutTheSamePairButNoneBehindAnotherVerb() {
        Band larks = Bands.band("Larks");
        Venue barn = Venue.objects.create(Venue_.name.to("Barn"));
        gig("loud", band, barn);
        gig("quiet", larks, barn);

        assertThat(band.venues.filter(q("gig__name", "loud"))).hasSize(1);
        assertThat(band.venues.filter(q("gig__name", "quiet"))).isEmpty();
        assertThat(band.venues.all().filter(q("gig__name", "quiet"))).isEmpty();
        assertThat(band.venues.all().all().filter(q("gig__name", "quiet"))).hasSize(1);
        assertThat(band.venues.orderBy(by("name")).filter(q("gig__name", "quiet"))).hasSize(1);
        assertThat(band.venues.prefetchRelated("gigSet").filter(q("gig__name", "quiet")))
                .hasSize(1);
        assertThat(band.venues.annotate(f("name").as("n")).filter(q("gig__name", "quiet")))
                .hasSize(1);
    }

    private static void gig(String name, Band band, Venue venue) {
        Gig.objects.create(Gig_.name.to(name), Gig_.band().to(band), Gig_.venue().to(venue));
    }

    @Test
    @Spec("RELMGR-007")
    void wrongObjectsAndKeysAreRefused() {
        Genre unsaved = new Genre();

        assertThatThrownBy(() -> band.genres.add(jazz, unsaved))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be saved");
        assertThatThrownBy(() -> band.genres.addKeys("many"))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("many");
        assertThatThrownBy(() -> band.genres.addKeys((Object) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("null");
        assertThat(band.genres.exists()).isFalse();
    }

    @Test
    @Spec("RELMGR-008")
    void removingAndClearingDeletePairsAlone() {
        Genre rock = Genre.objects.create(Genre_.name.to("rock"));
        band.genres.add(jazz, folk);

        band.genres.remove(jazz, rock);
        assertThat(band.genres.list()).containsExactly(folk);
        band.genres.clear();
        assertThat(band.genres.exists()).isFalse();
        assertThat(Genre.objects.count()).isEqualTo(3);
    }

    @Test
    @Spec("RELMGR-009")
    void settingChangesTheDifferenceAlone() {
        Genre rock = Genre.objects.create(Genre_.name.to("rock"));
        band.genres.add(jazz, folk);

        assertThat(Bands.statements(() -> band.genres.set(List.of(folk, rock))))
                .startsWith("SELECT", "DELETE")
                .endsWith("INSERT");
        assertThat(Bands.statements(() -> band.genres.set(List.of(rock, folk))))
                .containsExactly("SELECT");
        band.genres.setKeys(List.of(jazz.pk()));

        assertThat(band.genres.list()).containsExactly(jazz);
    }

    @Test
    @Spec("RELMGR-010")
    void anObjectThatIsCreatedIsPaired() {
        Genre rock = band.genres.create(Genre_.name.to("rock"));

        assertThat(band.genres.list()).containsExactly(rock);
        assertThat(rock.bands.create(Band_.name.to("Larks")).genres.list()).containsExactly(rock);
    }

    @Test
    @Spec("RELMGR-011")
    void countingAsksThePairsAlone() {
        band.genres.add(jazz, folk);

        assertThat(Bands.statement(() -> assertThat(band.genres.count()).isEqualTo(2)))
                .doesNotContain("JOIN")
                .contains("related_band_genres");
        assertThat(Bands.statement(() -> assertThat(band.genres.exists()).isTrue()))
                .doesNotContain("JOIN");
        assertThat(Bands.statement(() -> assertThat(jazz.bands.count()).isEqualTo(1)))
                .doesNotContain("JOIN");
        assertThat(band.genres.filter(Genre_.name.eq("jazz")).count()).isEqualTo(1);
    }

    @Test
    @Spec("REL-019")
    void aRelationToItselfCountsInBothDirectionsUnlessToldOtherwise() {
        Band larks = Bands.band("Larks");

        band.friends.add(larks);
        band.heroes.add(larks);

        assertThat(larks.friends.list()).containsExactly(band);
        assertThat(larks.heroes.list()).isEmpty();
        assertThat(Band.objects.filter(q("followers", band)).list()).containsExactly(larks);
        larks.friends.remove(band);
        assertThat(band.friends.exists()).isFalse();
        band.friends.add(larks);
        larks.friends.clear();
        assertThat(band.friends.exists()).isFalse();
    }

    @Test
    @Spec("REL-022")
    void theModelBetweenCanHaveFieldsOfItsOwn() {
        Venue club = Venue.objects.create(Venue_.name.to("club"));
        Venue park = Venue.objects.create(Venue_.name.to("park"));

        band.venues.add(club);
        band.venues.with(Gig_.fee.to(500), Gig_.name.to("summer")).add(park);

        assertThat(Gig.objects.get(Gig_.venue().eq(club)).fee).isEqualTo(100);
        assertThat(Gig.objects.get(Gig_.venue().eq(park)).fee).isEqualTo(500);
        assertThat(band.venues.list()).containsExactlyInAnyOrder(club, park);
    }

    @Test
    @Spec("REL-022")
    void aPairThatIsThereTwiceIsListedTwiceAndRemovedAltogether() {
        Venue club = Venue.objects.create(Venue_.name.to("club"));
        for (int i = 0; i < 2; i++) {
            Gig.objects.create(Gig_.band().to(band), Gig_.venue().to(club));
        }

        assertThat(band.venues.list()).containsExactly(club, club);
        assertThat(band.venues.count()).isEqualTo(2);
        band.venues.remove(club);
        assertThat(Gig.objects.exists()).isFalse();
    }
}
