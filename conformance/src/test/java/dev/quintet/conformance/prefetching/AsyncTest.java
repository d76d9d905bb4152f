package dev.quintet.conformance.prefetching;

import static dev.quintet.models.expressions.Functions.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.db.Transaction;
import dev.quintet.db.TransactionManagementError;
import dev.quintet.models.Async;
import dev.quintet.models.Defaults;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.Prefetch;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/// The verbs that ask the database have twins that do not wait.
@EveryDatabase
class AsyncTest {
    private final Database database;

    AsyncTest(Database database) {
        this.database = database;
        Bands.in(database);
    }

    private static Band band(String name) {
        return Band.objects.get(Band_.name.eq(name));
    }

    @Spec("ASYNC-001")
    @Test
    void aQueryAnswersLater() {
        var latest = max(Disc_.year).as("latest");
        var discs = Disc.objects.orderBy(Disc_.year.asc());

        assertThat(discs.async().list().join()).hasSize(4);
        assertThat(discs.async().first().join()).get().hasToString("Soot");
        assertThat(discs.async().last().join()).get().hasToString("Noon");
        assertThat(discs.async().at(1).join()).hasToString("Dusk");
        assertThat(discs.async().get(Disc_.year.eq(1991)).join()).hasToString("Dawn");
        assertThat(discs.async().exists().join()).isTrue();
        assertThat(discs.async().count().join()).isEqualTo(4L);
        assertThat(discs.async().aggregate(latest).join()).containsEntry("latest", 1995);
        assertThat(discs.select(Disc_.year).async().list().join()).hasSize(4);
        assertThat(Band.objects.async().inBulk(List.of("Owls"), Band_.name).join()).hasSize(1);
        assertThat(Band.objects.async().inBulk().join()).hasSize(3);
        assertThat(Band.objects.async().inBulk(List.of(band("Owls").pk())).join()).hasSize(1);
    }

    @Spec("ASYNC-001")
    @Test
    void rowsComeOneByOne() {
        List<String> titles = new ArrayList<>();
        var discs = Disc.objects.orderBy(Disc_.year.asc()).prefetchRelated("band");

        discs.async().forEach(3, disc -> titles.add(disc.title)).join();
        discs.async().forEach(disc -> titles.add(disc.band.get().name)).join();

        assertThat(titles)
                .containsExactly("Soot", "Dusk", "Dawn", "Noon", "Crows", "Owls", "Owls", "Owls");
        assertThatThrownBy(() -> discs.async().forEach(0, disc -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Spec("ASYNC-001")
    @Test
    void manyRowsAreWrittenLater() {
        Band ducks = new Band();
        ducks.name = "Ducks";
        Band geese = new Band();
        geese.name = "Geese";
        var bands = Band.objects.async();

        assertThat(bands.bulkCreate(List.of(ducks, geese)).join()).hasSize(2);
        List<Band> stored = Band.objects.filter(Band_.name.in("Ducks", "Geese")).list();
        stored.forEach(band -> band.name += "!");
        assertThat(bands.bulkUpdate(stored, Band_.name).join()).isEqualTo(2);
        assertThat(bands.bulkUpdate(stored, List.of("name"), 1).join()).isEqualTo(2);
        assertThat(bands.getOrCreate(Band_.name.to("Ducks!")).join().created()).isFalse();
        assertThat(bands.getOrCreate(Band_.name.to("Swans")).join().created()).isTrue();
        assertThat(
                        bands.updateOrCreate(
                                        Defaults.of(Band_.name.to("Teals")), Band_.name.to("Swans"))
                                .join()
                                .created())
                .isFalse();
        assertThat(bands.inBulk(List.of("Teals"), "name").join()).hasSize(1);
    }

    @Spec("ASYNC-001")
    @Test
    void rowsAreChangedLater() {
        Band ducks = Band.objects.async().create(Band_.name.to("Ducks")).join();

        assertThat(
                        Band.objects
                                .filter(Band_.name.eq("Ducks"))
                                .async()
                                .update(Band_.name.to("Geese"))
                                .join())
                .isEqualTo(1);
        ducks.async().refresh().join();
        assertThat(ducks.name).isEqualTo("Geese");
        ducks.name = "Swans";
        ducks.async().save().join();
        assertThat(band("Swans")).isEqualTo(ducks);
        assertThat(ducks.async().delete().join().total()).isEqualTo(1);
        assertThat(Disc.objects.filter(Disc_.title.eq("Soot")).async().delete().join().total())
                .isEqualTo(1);
    }

    @Spec("ASYNC-001")
    @Test
    void theEdgesOfAQueryAnswerLater() {
        Disc soot = Disc.objects.async().earliest(Disc_.year.asc()).join();
        Disc noon = Disc.objects.async().latest(Disc_.year.asc()).join();

        assertThat(List.of(soot.title, noon.title)).containsExactly("Soot", "Noon");
        assertThat(Disc.objects.async().contains(soot).join()).isTrue();
        assertThat(Disc.objects.async().explain().join()).isNotBlank();
    }

    @Spec("ASYNC-001")
    @Test
    void relatedRowsAreChangedLater() {
        Band owls = band("Owls");
        Band wrens = band("Wrens");
        Disc soot = Disc.objects.get(Disc_.title.eq("Soot"));
        Player ann = Player.objects.get(Player_.name.eq("Ann"));

        wrens.discs.async().add(soot).join();
        assertThat(wrens.discs.async().list().join()).containsExactly(soot);
        assertThat(wrens.discs.async().create(Disc_.title.to("New")).join().band.id())
                .isEqualTo(wrens.id());
        wrens.players.async().add(ann).join();
        assertThat(wrens.players.count()).isEqualTo(1);
        wrens.players.async().remove(ann).join();
        wrens.players.async().set(List.of(ann)).join();
        wrens.players.async().setKeys(List.of()).join();
        wrens.players.async().addKeys(ann.id()).join();
        assertThat(wrens.players.async().count().join()).isEqualTo(1L);
        wrens.players.async().removeKeys(ann.id()).join();
        owls.players.async().clear().join();
        assertThat(owls.players.exists()).isFalse();
    }

    @Spec("ASYNC-001")
    @Test
    void whatHasNoTwinIsCalled() {
        List<Band> bands = Band.objects.list();

        Async.run(() -> Prefetch.prefetchRelatedObjects(bands, "discs")).join();

        assertThat(bands).allMatch(band -> band.discs.all().list().size() == band.discs.count());
        Disc soot = Disc.objects.get(Disc_.title.eq("Soot"));
        assertThat(Async.call(soot.band::get).join()).hasToString("Crows");
    }

    @Spec("ASYNC-001")
    @Test
    void anErrorCompletesTheFuture() {
        var nobody = Band.objects.async().get(Band_.name.eq("nobody"));

        assertThatThrownBy(nobody::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DoesNotExist.class);
    }

    @Test
    void theWorkIsDoneOnAVirtualThreadInTheCallersZone() throws Exception {
        ZoneId oslo = ZoneId.of("Europe/Oslo");

        var zone = CurrentZone.with(oslo, () -> Async.call(CurrentZone::get));
        var known = Databases.with(database, () -> Async.call(Databases::get));

        assertThat(zone.join()).isEqualTo(oslo);
        assertThat(known.join()).isSameAs(database);
        assertThat(Async.call(() -> Thread.currentThread().isVirtual()).join()).isTrue();
    }

    @Spec("ASYNC-003")
    @Test
    void aTransactionIsNotLeftUnnoticed() {
        Transaction.on(database)
                .atomic(() -> {
                    assertThatThrownBy(() -> Band.objects.async().count())
                            .isInstanceOf(TransactionManagementError.class)
                            .hasMessageContainingAll("under way on this thread", "async()");
                    Band owls = band("Owls");
                    assertThatThrownBy(() -> owls.async().save())
                            .isInstanceOf(TransactionManagementError.class);
                });
        try (Transaction transaction = Transaction.begin(database)) {
            assertThatThrownBy(() -> Band.objects.async().list())
                    .isInstanceOf(TransactionManagementError.class);
            transaction.rollback();
        }

        Long bands =
                Async.call(() -> Transaction.on(database).atomic(() -> Band.objects.count()))
                        .join();
        assertThat(bands).as("a whole transaction on the other thread").isEqualTo(3L);
        assertThat(database.activeConnections()).isZero();
    }
}
