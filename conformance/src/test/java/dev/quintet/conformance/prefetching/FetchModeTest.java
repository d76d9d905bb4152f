package dev.quintet.conformance.prefetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.quintet.db.Database;
import dev.quintet.models.FetchMode;
import dev.quintet.models.Fetcher;
import dev.quintet.models.FieldFetchBlocked;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A query's fetch mode says how its instances fetch what they lack.
@EveryDatabase
class FetchModeTest {
    private final FetchMode before = FetchMode.standard();

    FetchModeTest(Database database) {
        Bands.in(database);
    }

    @AfterEach
    void restore() {
        FetchMode.setStandard(before);
    }

    private static List<Disc> discs(FetchMode mode) {
        return Disc.objects.fetchMode(mode).orderBy(Disc_.year.asc()).list();
    }

    private static List<String> sent(Runnable code) {
        return Statements.during(code);
    }

    @Spec("FETCH-001")
    @Test
    void oneFetchesForTheInstanceThatAsks() {
        List<Disc> discs = discs(FetchMode.ONE);

        assertThat(sent(() -> discs.forEach(disc -> disc.band.get()))).hasSize(4);
        assertThat(sent(() -> discs.forEach(disc -> disc.band.get()))).isEmpty();
        List<Band> bands = Band.objects.fetchMode(FetchMode.ONE).list();
        assertThat(sent(() -> bands.forEach(band -> band.site.find()))).hasSize(3);
        assertThat(sent(() -> bands.forEach(band -> band.label.find())))
                .as("a relation that leads nowhere needs no query")
                .hasSize(2);
    }

    @Spec("FETCH-002")
    @Test
    void peersAreServedTogether() {
        List<Disc> discs = discs(FetchMode.PEERS);

        assertThat(sent(() -> discs.getLast().band.get())).hasSize(1);
        assertThat(sent(() -> discs.forEach(disc -> assertThat(disc.band.isLoaded()).isTrue())))
                .isEmpty();
        assertThat(discs.get(1).band.get()).hasToString("Owls");

        List<Band> bands = Band.objects.fetchMode(FetchMode.PEERS).list();
        assertThat(sent(() -> bands.forEach(band -> band.site.find()))).hasSize(1);
        assertThat(sent(() -> bands.forEach(band -> band.label.find()))).hasSize(1);
        List<Site> sites = Site.objects.fetchMode(FetchMode.PEERS).list();
        assertThat(sent(() -> sites.forEach(site -> site.band.get().site.get()))).hasSize(1);
    }

    @Test
    void rowsThatCameWithOthersArePeersOfEachOther() {
        List<Disc> discs =
                Disc.objects.fetchMode(FetchMode.PEERS).selectRelated(Disc_.band()).list();

        assertThat(sent(() -> discs.forEach(disc -> disc.band.get().site.find()))).hasSize(1);
    }

    @Spec("FETCH-002")
    @Test
    void peersThatHoldTheirObjectKeepIt() {
        List<Disc> discs = discs(FetchMode.PEERS);
        Band mine = Band.objects.get(Band_.name.eq("Crows"));
        discs.getFirst().band.set(mine);

        assertThat(sent(() -> discs.forEach(disc -> disc.band.get()))).hasSize(1);
        assertThat(discs.getFirst().band.get()).isSameAs(mine);
    }

    @Spec("FETCH-002")
    @Test
    void aSinglePeerIsServedAsByOne() {
        Disc alone = Disc.objects.fetchMode(FetchMode.PEERS).get(Disc_.title.eq("Soot"));
        Disc other = Disc.objects.fetchMode(FetchMode.ONE).get(Disc_.title.eq("Soot"));

        assertThat(sent(() -> alone.band.get())).isEqualTo(sent(() -> other.band.get()));
    }

    @Spec("FETCH-002")
    @Test
    void peersAreHeldWeakly() {
        List<Integer> peers = new ArrayList<>();
        FetchMode counting =
                new FetchMode() {
                    @Override
                    public void fetch(Fetcher fetcher, Model instance) {
                        peers.add(fetcher.peers(instance).size());
                        fetcher.fetchOne(instance);
                    }

                    @Override
                    public boolean tracksPeers() {
                        return true;
                    }
                };
        List<Disc> kept = new ArrayList<>();
        List<WeakReference<Disc>> dropped = dropAllButTwo(discs(counting), kept);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    while (dropped.stream().anyMatch(disc -> disc.get() != null)) {
                        System.gc();
                    }
                });

        kept.getFirst().band.get();

        assertThat(peers).containsExactly(2);
    }

    private static List<WeakReference<Disc>> dropAllButTwo(List<Disc> discs, List<Disc> kept) {
        kept.addAll(discs.subList(0, 2));
        return discs.subList(2, 4).stream().map(WeakReference::new).toList();
    }

    @Spec("FETCH-003")
    @Test
    void raiseRefusesAndNamesTheField() {
        Disc disc = discs(FetchMode.RAISE).getFirst();
        Band band = Band.objects.fetchMode(FetchMode.RAISE).get(Band_.name.eq("Owls"));

        assertThat(
                        sent(() -> {
                            assertThatThrownBy(disc.band::get)
                                    .isInstanceOf(FieldFetchBlocked.class)
                                    .isInstanceOf(FieldError.class)
                                    .hasMessageContainingAll("Disc.band", "fetchMode()");
                            assertThatThrownBy(disc.band::find)
                                    .isInstanceOf(FieldFetchBlocked.class);
                            assertThatThrownBy(band.site::get)
                                    .isInstanceOf(FieldFetchBlocked.class)
                                    .hasMessageContaining("Band.site");
                        }))
                .isEmpty();
    }

    @Spec("FETCH-003")
    @Test
    void raiseLeavesAloneWhatIsThere() {
        Disc disc =
                Disc.objects
                        .fetchMode(FetchMode.RAISE)
                        .prefetchRelated(Disc_.band())
                        .get(Disc_.title.eq("Soot"));
        Band band = disc.band.get();

        assertThat(band).hasToString("Crows");
        assertThat(disc.band.id()).isEqualTo(band.id());
        assertThat(band.discs.list()).as("a query of the user's own").hasSize(1);
    }

    @Spec("FETCH-004")
    @Test
    void theModeGoesOnToWhatIsReached() {
        Band owls = Band.objects.fetchMode(FetchMode.RAISE).get(Band_.name.eq("Owls"));
        Disc one = discs(FetchMode.ONE).getFirst();
        Disc peer = discs(FetchMode.PEERS).getFirst();
        Band prefetched =
                Band.objects
                        .fetchMode(FetchMode.RAISE)
                        .prefetchRelated("discs", "site")
                        .get(Band_.name.eq("Owls"));

        assertThat(owls.discs.list()).allMatch(disc -> disc.fetchMode() == FetchMode.RAISE);
        assertThat(owls.players.list()).allMatch(player -> player.fetchMode() == FetchMode.RAISE);
        assertThat(owls.discs.create(Disc_.title.to("New")).fetchMode()).isEqualTo(FetchMode.RAISE);
        assertThat(one.band.get().fetchMode()).isEqualTo(FetchMode.ONE);
        assertThat(peer.band.get().fetchMode()).isEqualTo(FetchMode.PEERS);
        assertThat(one.band.get().site.find()).isEmpty();
        assertThat(prefetched.discs.list()).allMatch(disc -> disc.fetchMode() == FetchMode.RAISE);
        assertThat(prefetched.site.get().fetchMode()).isEqualTo(FetchMode.RAISE);
        assertThat(
                        Disc.objects
                                .fetchMode(FetchMode.RAISE)
                                .selectRelated(Disc_.band().label())
                                .first()
                                .orElseThrow()
                                .band
                                .get()
                                .label
                                .get()
                                .fetchMode())
                .isEqualTo(FetchMode.RAISE);
        assertThat(owls.discs.fetchMode(FetchMode.ONE).list())
                .allMatch(disc -> disc.fetchMode() == FetchMode.ONE);
    }

    @Spec("FETCH-005")
    @Test
    void aModeOfOnesOwnDecidesWhatIsFetched() {
        List<String> asked = new ArrayList<>();
        FetchMode noting =
                (fetcher, instance) -> {
                    asked.add(fetcher + " of " + instance);
                    fetcher.fetchOne(instance);
                };
        List<Disc> discs = discs(noting);

        assertThat(sent(() -> discs.getFirst().band.get())).hasSize(1);
        assertThat(asked).containsExactly("Disc.band of Soot");
        assertThat(discs.getFirst().band.get().fetchMode()).isSameAs(noting);

        List<Disc> ignored = discs((fetcher, instance) -> {});
        assertThatThrownBy(() -> ignored.getFirst().band.get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fetched nothing for");
    }

    @Spec("FETCH-005")
    @Test
    void theModesOfTheLibraryStaySingle() throws Exception {
        for (FetchMode mode : List.of(FetchMode.ONE, FetchMode.PEERS, FetchMode.RAISE)) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(mode);
            }
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).isSameAs(mode);
            }
        }
    }

    @Spec("FETCH-005")
    @Test
    void aManagerMayHaveAModeForItsModel() {
        var careful = Disc.objects.withFetchMode(FetchMode.RAISE);

        assertThat(careful.get(Disc_.title.eq("Soot")).fetchMode()).isEqualTo(FetchMode.RAISE);
        assertThat(careful.filter(Disc_.year.gt(1990)).list())
                .allMatch(disc -> disc.fetchMode() == FetchMode.RAISE);
        assertThat(careful.fetchMode(FetchMode.ONE).first().orElseThrow().fetchMode())
                .isEqualTo(FetchMode.ONE);
    }

    @Spec("QSR-034")
    @Test
    void aQueryThatSetsNoModeHasTheStandardOne() {
        FetchMode.setStandard(FetchMode.PEERS);
        List<Disc> together = Disc.objects.list();
        FetchMode.setStandard(FetchMode.ONE);
        List<Disc> single = Disc.objects.list();

        assertThat(sent(() -> together.forEach(disc -> disc.band.get()))).hasSize(1);
        assertThat(sent(() -> single.forEach(disc -> disc.band.get()))).hasSize(4);
        assertThat(new Disc().fetchMode()).isEqualTo(FetchMode.ONE);
        assertThat(Disc.objects.fetchMode(FetchMode.RAISE).fetchMode(FetchMode.ONE).list())
                .allMatch(disc -> disc.fetchMode() == FetchMode.ONE);
    }
}
