package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.Prefetch;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Related rows of all rows of a query are loaded with one more query for each relation.
@EveryDatabase
class PrefetchRelatedTest {
    private List<Band> bands = List.of();

    PrefetchRelatedTest(Database database) {
        Bands.in(database);
    }

    private List<String> sent(Runnable code) {
        return Statements.during(code);
    }

    private Band band(String name) {
        return bands.stream().filter(band -> band.name.equals(name)).findFirst().orElseThrow();
    }

    @Spec("QSR-022")
    @Test
    void aForeignKeyOfAllRowsCostsOneQuery() {
        assertThat(sent(() -> bands = Band.objects.prefetchRelated(Band_.label()).list()))
                .hasSize(2);

        assertThat(
                        sent(() -> {
                            assertThat(band("Owls").label.get().name).isEqualTo("Nest");
                            assertThat(band("Crows").label.get())
                                    .isSameAs(band("Owls").label.get());
                            assertThat(band("Wrens").label.find()).isEmpty();
                        }))
                .isEmpty();
    }

    @Spec("QSR-022")
    @Test
    void theRowsThatReferToThemCostOneQueryAndKnowWhatTheyReferTo() {
        assertThat(sent(() -> bands = Band.objects.prefetchRelated(Band_.discs()).list()))
                .hasSize(2);

        assertThat(
                        sent(() -> {
                            assertThat(band("Owls").discs.list())
                                    .extracting(disc -> disc.title)
                                    .containsExactlyInAnyOrder("Dusk", "Dawn", "Noon");
                            assertThat(band("Owls").discs.list())
                                    .allSatisfy(disc ->
                                            assertThat(disc.band.get()).isSameAs(band("Owls")));
                            assertThat(band("Wrens").discs.list()).isEmpty();
                        }))
                .isEmpty();
    }

    @Spec("QSR-022")
    @Test
    void bothSidesOfAOneToOneRelationCostOneQuery() {
        assertThat(sent(() -> bands = Band.objects.prefetchRelated(Band_.site()).list()))
                .hasSize(2);
        assertThat(
                        sent(() -> {
                            assertThat(band("Owls").site.get().address).isEqualTo("owls.test");
                            assertThat(band("Owls").site.get().band.get()).isSameAs(band("Owls"));
                            assertThat(band("Crows").site.find()).isEmpty();
                        }))
                .isEmpty();

        List<Site> sites = new ArrayList<>();
        assertThat(sent(() -> sites.addAll(Site.objects.prefetchRelated("band").list())))
                .hasSize(2);
        assertThat(
                        sent(() ->
                                assertThat(sites)
                                        .allSatisfy(site ->
                                                assertThat(site.band.get().site.get())
                                                        .isSameAs(site))))
                .isEmpty();
    }

    @Spec("QSR-022")
    @Test
    void bothSidesOfAManyToManyRelationCostOneQuery() {
        assertThat(sent(() -> bands = Band.objects.prefetchRelated("players").list())).hasSize(2);
        assertThat(
                        sent(() -> {
                            assertThat(band("Owls").players.list())
                                    .extracting(player -> player.name)
                                    .containsExactlyInAnyOrder("Ann", "Bob");
                            assertThat(band("Crows").players.list()).hasSize(1);
                            assertThat(band("Wrens").players.list()).isEmpty();
                        }))
                .isEmpty();
        assertThat(band("Owls").players.list())
                .allSatisfy(player -> assertThat(player.annotations()).isEmpty());

        List<Player> players = new ArrayList<>();
        assertThat(sent(() -> players.addAll(Player.objects.prefetchRelated("bands").list())))
                .hasSize(2);
        assertThat(players).hasSize(2);
    }

    @Spec("QSR-022")
    @Test
    void pathsGoOnOverFurtherRelations() {
        assertThat(
                        sent(() ->
                                bands =
                                        Band.objects
                                                .prefetchRelated(
                                                        Band_.discs(), Band_.discs().band())
                                                .prefetchRelated("label__bands__players")
                                                .list()))
                .hasSize(5);

        assertThat(
                        sent(() -> {
                            Label nest = band("Owls").label.get();
                            for (Model other : ((OneToMany<?>) nest.related("bands")).list()) {
                                assertThat(((Band) other).players.list()).isNotEmpty();
                            }
                        }))
                .isEmpty();
    }

    @Spec("QSR-022")
    @Test
    void anEmptyCallUndoesTheCallsBefore() {
        assertThat(
                        sent(() ->
                                Band.objects
                                        .prefetchRelated("discs", "site")
                                        .prefetchRelated()
                                        .list()))
                .hasSize(1);
    }

    @Spec("QSR-022")
    @Test
    void everyVerbThatGivesInstancesPrefetches() {
        var query = Band.objects.prefetchRelated("discs").orderBy(Band_.name.asc());

        assertThat(
                        sent(() -> {
                            assertThat(query.get(Band_.name.eq("Owls")).discs.list()).hasSize(3);
                        }))
                .hasSize(2);
        assertThat(sent(() -> query.first().orElseThrow().discs.list())).hasSize(2);
        assertThat(sent(() -> query.last().orElseThrow().discs.list())).hasSize(2);
        assertThat(sent(() -> query.at(1).discs.list())).hasSize(2);
        assertThat(sent(() -> query.limit(2).forEach(band -> band.discs.list()))).hasSize(2);
        assertThat(sent(query::count)).hasSize(1);
        assertThat(sent(query::exists)).hasSize(1);
        assertThat(sent(() -> query.values("name").list())).hasSize(1);
        assertThat(sent(() -> query.values("name").prefetchRelated("discs").list())).hasSize(1);
    }

    @Test
    void resultsOfSimilarSizeShareTheirStatement() {
        var query = Band.objects.orderBy(Band_.name.asc()).prefetchRelated("discs");
        Band.objects.create(Band_.name.to("Ducks"));

        assertThat(sent(() -> query.limit(3).list()).getLast())
                .isEqualTo(sent(() -> query.limit(4).list()).getLast())
                .isNotEqualTo(sent(() -> query.limit(2).list()).getLast());
        assertThat(query.limit(3).list()).hasSize(3);
    }

    @Test
    void moreInstancesThanAStatementCanHoldTakeSeveral() {
        int most = Databases.get().backend().features().maxParameters();
        List<Disc> discs = new ArrayList<>();
        for (long key = 1; key <= most; key++) {
            Disc disc = new Disc();
            disc.band.setId(key);
            discs.add(disc);
        }

        assertThat(sent(() -> Prefetch.prefetchRelatedObjects(discs, Disc_.band()))).hasSize(2);
        assertThat(discs).allMatch(disc -> disc.band.isLoaded());
    }

    @Spec("QSR-023")
    @Test
    void aLevelThatIsThereIsNotLoadedAgain() {
        assertThat(
                        sent(() ->
                                bands =
                                        Band.objects
                                                .prefetchRelated(
                                                        "discs", "discs", "discs__band__site")
                                                .list()))
                .as("bands, discs, and sites of the bands that the discs hold already")
                .hasSize(3);
    }

    @Spec("QSR-023")
    @Test
    void noRowsStopThePath() {
        assertThat(
                        sent(() ->
                                Band.objects
                                        .filter(Band_.name.eq("nobody"))
                                        .prefetchRelated("discs__band__label")
                                        .list()))
                .hasSize(1);
        assertThat(
                        sent(() ->
                                Band.objects
                                        .filter(Band_.name.eq("Wrens"))
                                        .prefetchRelated("discs__band__label", "label__bands")
                                        .list()))
                .as("no discs to follow, and no label to ask for")
                .hasSize(2);
    }

    @Spec("QSR-024")
    @Test
    void anUnknownNameIsRefusedWithWhatThereIs() {
        var unknown = Band.objects.prefetchRelated("disks");

        assertThatThrownBy(unknown::list)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("Band has no relation 'disks'", "Did you mean 'discs'?");
        assertThatThrownBy(() -> Band.objects.prefetchRelated("discs__bnad").list())
                .hasMessageContainingAll("Disc has no relation 'bnad'", "discs__bnad");
    }

    @Spec("QSR-024")
    @Test
    void aColumnIsNoRelation() {
        assertThatThrownBy(() -> Band.objects.prefetchRelated("name").list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'name' of Band is no relation");
    }

    @Spec("QSR-024")
    @Test
    void theSameRelationWithOtherRowsIsRefusedAfterwards() {
        assertThatThrownBy(() ->
                        Band.objects
                                .prefetchRelated("discs")
                                .prefetchRelated(Prefetch.of("discs", Disc.objects.limit(1)))
                                .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'discs' was prefetched already");
    }

    @Test
    void combinedQueriesRefuse() {
        assertThatThrownBy(() -> Band.objects.union(Band.objects).prefetchRelated(Band_.discs()))
                .isInstanceOf(NotSupportedError.class);
        assertThatThrownBy(() -> Band.objects.union(Band.objects).prefetchRelated())
                .isInstanceOf(NotSupportedError.class);
    }

    @Spec("QSR-029")
    @Test
    void instancesThatAreThereGetTheirRelatedRowsToo() {
        List<Band> loaded = Band.objects.prefetchRelated("site").list();

        assertThat(
                        sent(() ->
                                Prefetch.prefetchRelatedObjects(
                                        loaded, Band_.discs(), Band_.site(), Band_.players())))
                .as("the sites are there")
                .hasSize(2);
        assertThat(sent(() -> loaded.forEach(band -> band.discs.list()))).isEmpty();
        assertThat(sent(() -> Prefetch.prefetchRelatedObjects(List.<Band>of(), "nothing")))
                .isEmpty();
    }
}
