package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Transaction;
import dev.quintet.models.Model;
import dev.quintet.models.Prefetch;
import dev.quintet.models.signals.Signals;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Instances tell the truth about what is stored when a transaction is rolled back after their
/// verbs have returned.
@EveryDatabase
@Spec("TXN-007")
class RolledBackTest {
    RolledBackTest(Database database) {
        Written.fresh(database);
    }

    private static void rolledBack(Runnable work) {
        Transaction.atomic(() -> {
            work.run();
            Transaction.setRollback(true);
        });
    }

    private static Shelf shelf(String label) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        return shelf;
    }

    private static Shelf stored(String label) {
        Shelf shelf = shelf(label);
        shelf.save();
        return shelf;
    }

    private static List<String> labels() {
        return Shelf.objects.orderBy(Shelf_.label.asc()).select(Shelf_.label).list();
    }

    // ---- rows that were added

    @Test
    void anInstanceWhoseRowWasAddedIsNewAndIsAddedAgain() {
        Shelf shelf = shelf("A");
        rolledBack(shelf::save);

        assertThat(shelf.isNew()).isTrue();
        assertThat(shelf.database()).isEmpty();
        assertThat(Written.statements(shelf::save)).containsExactly("INSERT");
        assertThat(shelf.isNew()).isFalse();
        assertThat(labels()).containsExactly("A");
        shelf.label = "B";
        shelf.save();
        assertThat(labels()).containsExactly("B");
    }

    @Test
    void theRowOfSomebodyElseWhoGotTheKeyMeanwhileIsNotOverwritten() {
        Shelf shelf = shelf("A");
        rolledBack(shelf::save);
        Shelf other = shelf("B");
        other.setId(shelf.id());
        other.save();

        assertThatThrownBy(shelf::save).isInstanceOf(IntegrityError.class);
        assertThat(labels()).containsExactly("B");
        shelf.setId(null);
        shelf.save();
        assertThat(labels()).containsExactly("A", "B");
    }

    @Test
    void aKeyThatIsSetAfterwardsIsThatOfARowAsEver() {
        Shelf other = stored("B");
        Shelf shelf = shelf("A");
        rolledBack(shelf::save);
        shelf.setId(other.id());
        shelf.save();
        assertThat(labels()).containsExactly("A");
    }

    @Test
    void whatRefersToANewInstanceCanBeAddedAgainWithIt() {
        Shelf shelf = shelf("A");
        Volume volume = new Volume();
        volume.title = "v";
        volume.shelf.set(shelf);
        rolledBack(() -> {
            shelf.save();
            volume.save();
        });
        shelf.save();
        volume.save();
        assertThat(Volume.objects.get().shelf.get().label).isEqualTo("A");
    }

    @Test
    void theRowsOfParentsAreAddedAgainToo() {
        Truck truck = new Truck();
        truck.plate = "T1";
        truck.load = 5;
        rolledBack(truck::save);

        assertThat(truck.isNew()).isTrue();
        truck.save();
        assertThat(Truck.objects.get().load).isEqualTo(5);
        assertThat(Vehicle.objects.get().plate).isEqualTo("T1");
    }

    @Test
    void aKeyOfTheProgramsOwnStays() {
        Mark mark = new Mark();
        mark.code = "m";
        rolledBack(mark::save);
        assertThat(mark.isNew()).isTrue();
        assertThat(mark.code).isEqualTo("m");
        mark.save();
        assertThat(Mark.objects.count()).isEqualTo(1);
    }

    @Test
    void rowsThatWereAddedTogetherAreAddedAgain() {
        List<Shelf> shelves = List.of(shelf("A"), shelf("B"));
        rolledBack(() -> Shelf.objects.bulkCreate(shelves));

        assertThat(shelves).allMatch(Model::isNew);
        shelves.forEach(Shelf::save);
        assertThat(labels()).containsExactly("A", "B");
    }

    @Test
    void anInstanceIsNewAgainWhenAReceiverFails() {
        Shelf shelf = shelf("A");
        try (var connection =
                Signals.POST_SAVE.connect(
                        Shelf.class,
                        saved -> {
                            throw new IllegalStateException("receiver");
                        })) {
            assertThatThrownBy(() -> Transaction.atomic(() -> shelf.save()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(shelf.isNew()).isTrue();
        assertThat(labels()).isEmpty();
    }

    @Test
    void aSavepointTakesBackWhatWasAddedSince() {
        Shelf before = shelf("A");
        Shelf since = shelf("B");
        Transaction.atomic(() -> {
            before.save();
            rolledBack(since::save);
            assertThat(since.isNew()).isTrue();
            assertThat(before.isNew()).isFalse();
        });
        assertThat(before.isNew()).isFalse();
        assertThat(labels()).containsExactly("A");
    }

    // ---- rows that were deleted

    @Test
    void anInstanceWhoseRowWasDeletedHasItsKeyAndIsChanged() {
        Shelf shelf = stored("A");
        Long key = shelf.id();
        rolledBack(shelf::delete);

        assertThat(shelf.isNew()).isFalse();
        assertThat(shelf.id()).isEqualTo(key);
        assertThat(shelf.database()).contains("default");
        shelf.label = "B";
        assertThat(Written.statements(shelf::save)).containsExactly("UPDATE");
        assertThat(labels()).containsExactly("B");
    }

    @Test
    void aCompositeKeyAndTheRowOfAChildComeBackToo() {
        Seat seat = new Seat();
        seat.line = 1;
        seat.number = 2;
        seat.save();
        Truck truck = new Truck();
        truck.plate = "T1";
        truck.save();
        rolledBack(() -> {
            seat.delete();
            truck.delete();
        });

        assertThat(seat.pk()).isEqualTo(List.of(1, 2));
        assertThat(truck.isNew()).isFalse();
        truck.load = 7;
        truck.save();
        assertThat(Truck.objects.get().load).isEqualTo(7);
    }

    @Test
    void whatWasDeletedWithARowIsThereAgain() {
        Shelf shelf = stored("A");
        Volume volume = Volume.objects.create(Volume_.shelf().to(shelf), Volume_.title.to("v"));
        rolledBack(() -> {
            assertThat(shelf.delete().total()).isEqualTo(2);
            assertThat(shelf.pk()).isNull();
        });

        assertThat(shelf.volumes.list()).containsExactly(volume);
        volume.title = "w";
        volume.save();
        assertThat(shelf.volumes.get().title).isEqualTo("w");
    }

    @Test
    void aRowThatWasDeletedAndAddedAnewHasItsOldKey() {
        Shelf shelf = stored("A");
        Long key = shelf.id();
        rolledBack(() -> {
            shelf.delete();
            shelf.save();
        });
        assertThat(shelf.id()).isEqualTo(key);
        assertThat(shelf.isNew()).isFalse();
        shelf.label = "B";
        shelf.save();
        assertThat(labels()).containsExactly("B");
    }

    @Test
    void aRowThatWasAddedAndDeletedWasNeverThere() {
        Shelf shelf = shelf("A");
        rolledBack(() -> {
            shelf.save();
            shelf.delete();
        });
        assertThat(shelf.isNew()).isTrue();
        shelf.save();
        assertThat(labels()).containsExactly("A");
    }

    // ---- expressions

    @Test
    void anExpressionWaitsAgainUnlessSomethingElseWasSet() {
        Shelf shelf = stored("A");
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        rolledBack(() -> {
            shelf.save();
            assertThat(shelf.places).isEqualTo(15);
        });
        assertThat(shelf.places).isEqualTo(10);
        Shelf.objects.update(Shelf_.places.to(20));
        shelf.save();
        assertThat(shelf.places).isEqualTo(25);

        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        rolledBack(() -> {
            shelf.save();
            shelf.places = 1;
        });
        shelf.save();
        assertThat(Shelf.objects.get().places).isEqualTo(1);
    }

    @Test
    void anExpressionOfABulkUpdateWaitsAgain() {
        Shelf shelf = stored("A");
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(5)));
        rolledBack(() -> Shelf.objects.bulkUpdate(List.of(shelf), Shelf_.places));

        assertThat(shelf.isLoaded(Shelf_.places)).isTrue();
        shelf.save();
        assertThat(shelf.places).isEqualTo(15);
    }

    // ---- sets of related rows

    @Test
    void anObjectThatASetTookRefersToWhatItDidBefore() {
        Shelf first = stored("A");
        Shelf second = stored("B");
        Volume volume = Volume.objects.create(Volume_.shelf().to(first));
        rolledBack(() -> {
            second.volumes.add(volume);
            assertThat(volume.shelf.id()).isEqualTo(second.id());
        });
        assertThat(volume.shelf.get()).isEqualTo(first);
        assertThat(second.volumes.list()).isEmpty();
    }

    @Test
    void aSetForgetsWhatWasPrefetchedAfterItWasChanged() {
        Shelf shelf = stored("A");
        Volume volume = Volume.objects.create(Volume_.shelf().to(shelf));
        rolledBack(() -> {
            shelf.volumes.create(Volume_.title.to("w"));
            volume.marks.create(Mark_.code.to("m"));
            Prefetch.prefetchRelatedObjects(List.of(shelf), Shelf_.volumes());
            Prefetch.prefetchRelatedObjects(List.of(volume), Volume_.marks());
            assertThat(shelf.volumes.list()).hasSize(2);
            assertThat(volume.marks.list()).hasSize(1);
        });
        assertThat(shelf.volumes.list()).hasSize(1);
        assertThat(volume.marks.list()).isEmpty();
    }
}
