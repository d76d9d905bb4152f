package dev.quintet.conformance.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Model;
import dev.quintet.models.NotUpdated;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

@EveryDatabase
class SaveTest {
    private static final SaveOptions DEFAULTS = SaveOptions.DEFAULTS;

    SaveTest(Database database) {
        Written.fresh(database);
    }

    private static Shelf shelf(String label) {
        Shelf shelf = new Shelf();
        shelf.label = label;
        return shelf;
    }

    private static Mark mark(String code) {
        Mark mark = new Mark();
        mark.code = code;
        return mark;
    }

    private static Volume volume(Shelf shelf) {
        Volume volume = new Volume();
        volume.shelf.set(shelf);
        volume.title = "x";
        return volume;
    }

    @Test
    @Spec("INST-011")
    void anInstanceWithoutAKeyIsInserted() {
        Shelf shelf = shelf("A");
        assertThat(Written.statements(shelf::save)).containsExactly("INSERT");
        assertThat(Written.statements(shelf::save)).containsExactly("UPDATE");
    }

    @Test
    @Spec("INST-011")
    void anInstanceWithAKeyIsUpdatedAndInsertedWhereThereIsNoRow() {
        Shelf shelf = shelf("A");
        shelf.setId(7L);
        assertThat(Written.statements(shelf::save)).containsExactly("UPDATE", "INSERT");
        Shelf other = shelf("B");
        other.setId(7L);
        assertThat(Written.statements(other::save)).containsExactly("UPDATE");
        assertThat(Shelf.objects.get().label).isEqualTo("B");
    }

    @Test
    @Spec("INST-011")
    void aNewInstanceThatMadeItsKeyIsInsertedAtOnce() {
        Ticket ticket = new Ticket();
        assertThat(Written.statements(ticket::save)).containsExactly("INSERT");
        Ticket same = new Ticket();
        same.key = ticket.key;
        assertThatThrownBy(same::save).isInstanceOf(IntegrityError.class);
        assertThat(Written.statements(() -> same.save(DEFAULTS.forceUpdate())))
                .containsExactly("UPDATE");
        assertThat(Written.statements(ticket::save)).containsExactly("UPDATE");
    }

    @Test
    @Spec("INST-003")
    void zeroAndTheEmptyTextAreKeys() {
        Mark empty = mark("");
        empty.save();
        assertThat(Mark.objects.get().pk()).isEqualTo("");
        Seat seat = new Seat();
        seat.line = 0;
        assertThat(seat.pk()).isNull();
        seat.number = 0;
        seat.save();
        assertThat(Seat.objects.get().pk()).isEqualTo(List.of(0, 0));
    }

    @Test
    @Spec("INST-012")
    void whatIsAskedOfASaveIsSaidByName() {
        assertThat(
                        Written.statements(
                                () -> shelf("A").save(DEFAULTS.forceInsert().using("default"))))
                .containsExactly("INSERT");
    }

    @Test
    @Spec("INST-013")
    void aForcedInsertDoesNotLookForARow() {
        Mark mark = mark("a");
        mark.insert();
        assertThatThrownBy(() -> mark("a").save(DEFAULTS.forceInsert()))
                .isInstanceOf(IntegrityError.class);
        assertThat(Mark.objects.count()).isEqualTo(1);
    }

    @Test
    @Spec("INST-013")
    void aForcedInsertMayMeanSomeTablesOnly() {
        Truck truck = new Truck();
        truck.setId(5L);
        truck.plate = "T 1";
        assertThat(Written.statements(() -> truck.save(DEFAULTS.forceInsert(Vehicle.class))))
                .containsExactly("INSERT", "INSERT");
        assertThatThrownBy(() -> truck.save(DEFAULTS.forceInsert(Vehicle.class)))
                .isInstanceOf(IntegrityError.class);

        Vehicle vehicle = new Vehicle();
        vehicle.plate = "T 2";
        vehicle.save();
        Truck grown = new Truck();
        grown.setId(vehicle.id());
        grown.plate = "T 3";
        assertThat(Written.statements(() -> grown.save(DEFAULTS.forceInsert())))
                .containsExactly("UPDATE", "INSERT");
        assertThat(Vehicle.objects.get(Vehicle_.id.eq(vehicle.id())).plate).isEqualTo("T 3");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> vehicle.save(DEFAULTS.forceInsert(Truck.class)))
                .withMessage("forceInsert names Truck, which is not Vehicle or a parent of it.");
    }

    @Test
    @Spec("INST-013")
    void aRowIsEitherInsertedOrUpdated() {
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.forceInsert().forceUpdate());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.updateFields("label").forceInsert());
    }

    @Test
    @Spec("INST-014")
    void aForcedUpdateNeedsARow() {
        Shelf shelf = shelf("A");
        assertThatIllegalArgumentException().isThrownBy(() -> shelf.save(DEFAULTS.forceUpdate()));
        shelf.setId(7L);
        assertThatThrownBy(() -> shelf.save(DEFAULTS.forceUpdate()))
                .isInstanceOf(NotUpdated.class)
                .isInstanceOf(DatabaseError.class)
                .hasMessageContaining("changed no row");
        assertThat(Shelf.objects.count()).isZero();
        assertThat(shelf.isNew()).isTrue();
    }

    @Test
    @Spec("INST-015")
    void onlySomeFieldsAreWritten() {
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.save();
        volume.title = "y";
        volume.pages = 3;

        try (QueryRecorder log = QueryRecorder.start()) {
            volume.save(DEFAULTS.updateFields(Volume_.pages));
            assertThat(log.statements().getFirst().sql())
                    .startsWith("UPDATE")
                    .doesNotContain("title", "changed", "status");
        }
        assertThat(Volume.objects.get().title).isEqualTo("x");
        assertThat(Volume.objects.get().pages).isEqualTo(3);

        volume.save(DEFAULTS.updateFields("shelfId", "title"));
        assertThat(Volume.objects.get().title).isEqualTo("y");
    }

    @Test
    @Spec("INST-015")
    void noFieldsAreNoStatement() {
        assertThat(Written.statements(() -> shelf("A").save(DEFAULTS.updateFields(List.of()))))
                .isEmpty();
    }

    @Test
    @Spec("INST-015")
    void fieldsThatCannotBeUpdatedAreRefused() {
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.save();
        for (String name : List.of("nope", "id", "pk", "marks")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> volume.save(DEFAULTS.updateFields(name)))
                    .withMessageContaining("'" + name + "'");
        }
        assertThatThrownBy(
                        () -> {
                            Volume gone = volume(Shelf.objects.get());
                            gone.setId(99L);
                            gone.save(DEFAULTS.updateFields("title"));
                        })
                .isInstanceOf(NotUpdated.class);
    }

    @Test
    @Spec("INST-018")
    void whatTheDatabaseFillsInComesBack() {
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.save();
        assertThat(volume.id()).isNotNull();
        assertThat(volume.status).isEqualTo("new");
        assertThat(volume.shout).isEqualTo("X");
    }

    @Test
    @Spec("INST-018")
    void anExpressionIsComputedOnceAndItsValueComesBack() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(1));
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.plus(10)));
        assertThat(shelf.places).isEqualTo(1);

        shelf.save();
        assertThat(shelf.places).isEqualTo(11);
        shelf.save();
        assertThat(Shelf.objects.get().places).isEqualTo(11);

        Model.assign(shelf, Shelf_.places.to(Shelf_.places.times(2)));
        shelf.save(DEFAULTS.updateFields(Shelf_.label));
        assertThat(Shelf.objects.get().places).isEqualTo(11);
        shelf.save(DEFAULTS.updateFields(Shelf_.places));
        assertThat(shelf.places).isEqualTo(22);

        Model.assign(shelf, Shelf_.places.to(Shelf_.places.times(2)));
        Model.assign(shelf, Shelf_.places.to(5));
        shelf.save();
        assertThat(Shelf.objects.get().places).isEqualTo(5);
    }

    @Test
    void aRefusedExpressionStaysToBeComputed() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"), Shelf_.places.to(5));
        Model.assign(shelf, Shelf_.places.to(Shelf_.places.minus(10)));
        assertThatThrownBy(shelf::save).isInstanceOf(DatabaseError.class);
        assertThat(shelf.places).isEqualTo(5);
        Shelf.objects.update(Shelf_.places.to(12));
        shelf.save();
        assertThat(shelf.places).isEqualTo(2);
    }

    @Test
    void anExpressionOverOtherTablesOrOverNoRowIsRefused() {
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.save();
        Model.assign(volume, Volume_.title.to(Volume_.shelf().label));
        assertThatThrownBy(volume::save).isInstanceOf(FieldError.class);

        Shelf added = shelf("B");
        Model.assign(added, Shelf_.places.to(Shelf_.places.plus(1)));
        assertThatThrownBy(added::save)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no row yet");
    }

    @Test
    void anObjectThatIsNotSavedCannotBeReferredTo() {
        Shelf shelf = shelf("A");
        Volume volume = volume(shelf);
        assertThatIllegalArgumentException()
                .isThrownBy(volume::save)
                .withMessage(
                        "save() is prohibited, so that no data is lost: 'shelf' of the Volume"
                                + " refers to a Shelf that is not saved. Save that first.");
        shelf.save();
        volume.save();
        assertThat(Volume.objects.get().shelf.id()).isEqualTo(shelf.id());
    }

    @Test
    void anotherKeyIsAnotherRow() {
        Shelf shelf = Shelf.objects.create(Shelf_.label.to("A"));
        Long before = shelf.id();
        shelf.setId(99L);
        shelf.label = "B";
        assertThat(Written.statements(shelf::save)).containsExactly("UPDATE", "INSERT");
        assertThat(Shelf.objects.get(Shelf_.id.eq(before)).label).isEqualTo("A");
        assertThat(Shelf.objects.get(Shelf_.id.eq(99L)).label).isEqualTo("B");
    }

    @Test
    @Spec("INST-022")
    void anInstanceWithoutItsKeyIsACopy() {
        Mark.objects.create(Mark_.code.to("m"));
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.save();
        volume.marks.addKeys("m");
        Long before = volume.id();

        volume.setPk(null);
        volume.save();

        assertThat(volume.id()).isNotEqualTo(before);
        assertThat(Volume.objects.count()).isEqualTo(2);
        assertThat(volume.marks.list()).isEmpty();
    }

    @Test
    void momentsAreThoseOfTheSave() {
        Volume volume = volume(Shelf.objects.create(Shelf_.label.to("A")));
        volume.added = Instant.EPOCH;
        volume.save();
        Instant added = volume.added;
        assertThat(added).isNotEqualTo(Instant.EPOCH);
        volume.added = Instant.EPOCH;
        volume.save();
        assertThat(volume.changed).isAfterOrEqualTo(added);
        assertThat(Volume.objects.get().added).isEqualTo(Instant.EPOCH);
        assertThat(Volume.objects.get().changed).isEqualTo(volume.changed);
    }

    @Test
    @Spec("INST-002")
    void theStateSaysWhetherAndWhereARowIs() {
        Shelf shelf = shelf("A");
        shelf.setId(7L);
        assertThat(shelf.isNew()).isTrue();
        assertThat(shelf.database()).isEmpty();
        shelf.save();
        assertThat(shelf.isNew()).isFalse();
        assertThat(shelf.database()).contains("default");
        Shelf loaded = Shelf.objects.get();
        assertThat(loaded.isNew()).isFalse();
        assertThat(loaded.database()).contains("default");
        loaded.delete();
        assertThat(loaded.isNew()).isTrue();
    }

    @Test
    @Spec("INST-020")
    void theSameModelAndKeyAreTheSameRow() {
        Vehicle vehicle = new Vehicle();
        assertThat(vehicle).isEqualTo(vehicle).isNotEqualTo(new Vehicle());
        vehicle.plate = "V";
        vehicle.save();
        assertThat(Vehicle.objects.get()).isEqualTo(vehicle);
        assertThat(Coach.objects.get()).isEqualTo(vehicle);
        Shelf shelf = shelf("A");
        shelf.setId(vehicle.id());
        assertThat((Object) shelf).isNotEqualTo(vehicle);
    }
}
