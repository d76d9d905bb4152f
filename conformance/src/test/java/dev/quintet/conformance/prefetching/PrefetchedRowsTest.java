package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Prefetched rows answer what is asked of the relation as a whole, until it is changed.
@EveryDatabase
class PrefetchedRowsTest {
    private Band owls = new Band();

    PrefetchedRowsTest(Database database) {
        Bands.in(database);
    }

    @BeforeEach
    void load() {
        owls = Band.objects.prefetchRelated("discs", "players").get(Band_.name.eq("Owls"));
    }

    private static List<String> sent(Runnable code) {
        return Statements.during(code);
    }

    @Spec("QSR-027")
    @Test
    void theWholeRelationCostsNothing() {
        assertThat(
                        sent(() -> {
                            assertThat(owls.discs.all().list()).hasSize(3);
                            assertThat(owls.discs.list()).hasSize(3);
                            assertThat(owls.discs.count()).isEqualTo(3);
                            assertThat(owls.discs.exists()).isTrue();
                            assertThat(owls.discs.all().count()).isEqualTo(3);
                            assertThat(owls.discs.stream()).hasSize(3);
                            for (Disc disc : owls.discs) {
                                assertThat(disc.band.get()).isSameAs(owls);
                            }
                            assertThat(owls.players.all().list()).hasSize(2);
                            assertThat(owls.players.count()).isEqualTo(2);
                            assertThat(owls.players.exists()).isTrue();
                        }))
                .isEmpty();
    }

    @Spec("QSR-027")
    @Test
    void anotherQuestionAsksTheDatabase() {
        assertThat(sent(() -> owls.discs.filter(Disc_.year.eq(1990)).list())).hasSize(1);
        assertThat(sent(() -> owls.discs.orderBy(Disc_.year.asc()).list())).hasSize(1);
        assertThat(sent(() -> owls.discs.all().all().list())).hasSize(1);
        assertThat(sent(() -> owls.players.orderBy(Player_.name.asc()).first())).hasSize(1);
    }

    @Spec("INSTR-004")
    @Test
    void aRelatedObjectIsKeptAndRelatedRowsAreAskedForEachTime() {
        Band fresh = Band.objects.get(Band_.name.eq("Owls"));

        assertThat(sent(() -> assertThat(fresh.label.get()).isSameAs(fresh.label.get())))
                .hasSize(1);
        assertThat(sent(() -> assertThat(fresh.site.get()).isSameAs(fresh.site.get()))).hasSize(1);
        assertThat(
                        sent(() -> {
                            fresh.discs.list();
                            fresh.discs.list();
                            fresh.discs.all().list();
                            fresh.players.count();
                        }))
                .hasSize(4);
    }

    @Spec({"QSR-027", "RELMGR-012"})
    @Test
    void changingTheRowsThatReferToItDropsThem() {
        Disc disc = owls.discs.list().getFirst();
        Band crows = Band.objects.get(Band_.name.eq("Crows"));

        owls.discs.create(Disc_.title.to("Four"));
        assertThat(owls.discs.count()).isEqualTo(4);

        load();
        crows.discs.add(disc);
        assertThat(owls.discs.count()).as("changed elsewhere, so not noticed").isEqualTo(4);
        owls.discs.add(disc);
        assertThat(sent(() -> assertThat(owls.discs.count()).isEqualTo(4))).hasSize(1);

        load();
        owls.discs.set(List.of());
        assertThat(sent(() -> owls.discs.count())).hasSize(1);

        load();
        owls.discs.addAndSave(disc);
        assertThat(sent(() -> owls.discs.count())).hasSize(1);

        load();
        owls.refresh();
        assertThat(sent(() -> owls.discs.count())).hasSize(1);
    }

    @Spec({"QSR-027", "RELMGR-012"})
    @Test
    void changingThePairsDropsThem() {
        Player bob = Player.objects.get(Player_.name.eq("Bob"));
        List<Runnable> changes =
                List.of(
                        () -> owls.players.remove(bob),
                        () -> owls.players.add(bob),
                        () -> owls.players.with().add(bob),
                        () -> owls.players.set(List.of(bob)),
                        () -> owls.players.removeKeys(bob.id()),
                        () -> owls.players.addKeys(bob.id()),
                        () -> owls.players.setKeys(List.of()),
                        () -> owls.players.create(Player_.name.to("Cid")),
                        () -> owls.players.clear());
        for (Runnable change : changes) {
            load();
            assertThat(sent(() -> owls.players.count())).isEmpty();
            change.run();
            assertThat(sent(() -> owls.players.count())).hasSize(1);
        }
    }
}
