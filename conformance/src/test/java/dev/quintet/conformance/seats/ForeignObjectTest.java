package dev.quintet.conformance.seats;

import static dev.quintet.conformance.seats.ForeignObjectFixture.booking;
import static dev.quintet.conformance.seats.ForeignObjectFixture.repair;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.RelatedObjectDoesNotExist;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Field;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Relations over the fields of a model: how they are stored, held, assigned and saved.
@EveryDatabase
@Spec({"REL-023", "CPK-006"})
class ForeignObjectTest {
    private final Database database;
    private ForeignObjectFixture rows;

    ForeignObjectTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        rows = ForeignObjectFixture.create(database);
    }

    @AfterEach
    void drop() {
        ForeignObjectFixture.drop(database);
    }

    @Test
    void theTableHasNoOtherColumnsButAConstraintAndAnIndexOverThem() {
        Schema.drop(database, Repair.class);
        List<String> made =
                Statements.during(database, () -> Schema.create(database, Repair.class));
        String all = String.join("\n", made);

        assertThat(all)
                .containsPattern(
                        "FOREIGN KEY \\(.hall_id., .seat_number.\\)\\s+REFERENCES"
                                + " .seats_seat. \\(.hall_id., .number.\\)")
                .containsPattern("CREATE INDEX .* \\(.hall_id., .seat_number.\\)")
                .doesNotContain("seat_id");
        assertThat(Apps.options(Repair.class).fields())
                .extracting(Field::name)
                .containsExactly("id", "hallId", "seatNumber", "work");
    }

    @Test
    void theDatabaseRefusesAKeyThatLeadsNowhere() {
        Repair repair = new Repair();
        repair.seat.setId(List.of(rows.operaId, 9));

        assertThatThrownBy(repair::save).isInstanceOf(IntegrityError.class);
    }

    @Test
    void withoutAConstraintAKeyMayLeadNowhere() {
        Stub stub = new Stub();
        stub.seat.setId(List.of(rows.operaId, 9));
        stub.save();
        Stub found = Stub.objects.get();

        assertThat(found.seat.id()).isEqualTo(List.of(rows.operaId, 9));
        assertThatThrownBy(() -> found.seat.get())
                .isInstanceOf(DoesNotExist.class)
                .hasMessageContaining("Stub.seat refers to Seat [" + rows.operaId + ", 9]");
        assertThat(found.seat.find()).isEmpty();
        assertThat(Stub.objects.selectRelated("seat").get().seat.find()).isEmpty();
    }

    @Test
    void settingTheRelationSetsTheFields() {
        Booking booking = new Booking();
        booking.seat.set(rows.red2);

        assertThat(booking.hall.id()).isEqualTo(rows.operaId);
        assertThat(booking.seatNumber).isEqualTo(2);
        assertThat(booking.seat.id()).isEqualTo(List.of(rows.operaId, 2));
        assertThat(booking.seat.get()).isSameAs(rows.red2);
    }

    @Test
    void settingAFieldDropsTheObjectThatIsHeld() {
        Booking booking = booking(rows.red2, "Ann");
        booking.seatNumber = 1;

        assertThat(booking.seat.isLoaded()).isFalse();
        assertThat(booking.seat.id()).isEqualTo(List.of(rows.operaId, 1));
        assertThat(booking.seat.get()).isEqualTo(rows.red1);
        booking.hall.set(rows.circus);
        assertThat(booking.seat.get()).isEqualTo(rows.blue1);
        booking.save();
        assertThat(Booking.objects.get().seat.get()).isEqualTo(rows.blue1);
    }

    @Test
    void anObjectIsLoadedOnce() {
        booking(rows.red2, "Ann");
        Booking booking = Booking.objects.get();

        List<String> first = Statements.during(database, () -> booking.seat.get());
        List<String> second = Statements.during(database, () -> booking.seat.get());

        assertThat(first).hasSize(1);
        assertThat(second).isEmpty();
        assertThat(booking.seat.get().color).isEqualTo("red");
    }

    @Test
    void anIncompleteKeyLeadsNowhere() {
        Repair repair = new Repair();
        assertThat(repair.seat.id()).isNull();
        assertThat(repair.seat.get()).isNull();
        repair.hallId = rows.operaId;
        repair.save();

        Repair found = Repair.objects.get();
        assertThat(Statements.during(database, () -> assertThat(found.seat.get()).isNull()))
                .isEmpty();
        assertThatThrownBy(() -> new Booking().seat.get())
                .isInstanceOf(RelatedObjectDoesNotExist.class)
                .hasMessageContaining("Booking has no seat");
    }

    @Test
    void clearingLeavesFieldsThatMayNotBeNull() {
        Repair repair = repair(rows.red2, "paint");

        repair.seat.clear();

        assertThat(repair.hallId).isEqualTo(rows.operaId);
        assertThat(repair.seatNumber).isNull();
        assertThat(repair.seat.id()).isNull();
        assertThat(repair.seat.get()).isNull();
        repair.save();
        assertThat(Repair.objects.get().seatNumber).isNull();
    }

    @Test
    void aKeyIsAListOfItsParts() {
        Booking booking = new Booking();

        booking.seat.setId(List.of(String.valueOf(rows.operaId), 2L));

        assertThat(booking.seat.id()).isEqualTo(List.of(rows.operaId, 2));
        assertThat(booking.seat.get()).isEqualTo(rows.red2);
        booking.seat.setId(List.of(rows.operaId, 1));
        assertThat(booking.seat.get()).isEqualTo(rows.red1);
        assertThatThrownBy(() -> booking.seat.setId(7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "seats.Booking.seat refers by a key of 2 parts, [hallId, seatNumber]: pass"
                                + " a list of them, not 7.");
        assertThatThrownBy(() -> booking.seat.setId(List.of(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void instancesOfOtherModelsAreRefused() {
        Booking booking = new Booking();

        assertThatThrownBy(() -> ((ForeignKey) booking.seat).set(rows.opera))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it takes instances of seats.Seat");
        assertThatThrownBy(() -> Booking.objects.create(set("seat", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("For a key, assign to 'hallId' and 'seatNumber'.");
    }

    @Test
    void anObjectIsAssignedWhenOneIsCreated() {
        Booking booking = Booking.objects.create(set("seat", rows.blue1), Booking_.guest.to("Ann"));

        assertThat(booking.seatNumber).isEqualTo(1);
        assertThat(Booking.objects.get(q("seat", rows.blue1)).hall.id()).isEqualTo(rows.circusId);
    }

    @Test
    void anObjectHasToBeSavedBefore() {
        Seat fresh = new Seat();
        fresh.hall.set(rows.opera);
        Booking booking = new Booking();
        booking.seat.set(fresh);

        assertThat(booking.seat.get()).isSameAs(fresh);
        assertThatThrownBy(booking::save)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'seat' of the Booking refers to a Seat that is not saved");
        assertThatThrownBy(() -> Booking.objects.bulkCreate(List.of(booking)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bulkCreate() is prohibited");
        fresh.number = 7;
        fresh.save();
        booking.save();
        assertThat(booking.seatNumber).isEqualTo(7);
        assertThat(Booking.objects.get().seat.get()).isEqualTo(fresh);
    }

    @Test
    void oneFieldOfManyIsSavedByTheNameOfTheRelation() {
        Booking booking = booking(rows.red1, "Ann");
        booking.seat.set(rows.blue1);
        booking.guest = "Bob";

        booking.save(SaveOptions.DEFAULTS.updateFields("seat"));

        Booking found = Booking.objects.get();
        assertThat(found.seat.get()).isEqualTo(rows.blue1);
        assertThat(found.guest).isEqualTo("Ann");
        booking.seat.set(rows.red2);
        assertThat(Booking.objects.bulkUpdate(List.of(booking), List.of("seat"))).isEqualTo(1);
        assertThat(Booking.objects.get().seat.get()).isEqualTo(rows.red2);
    }

    @Test
    void rowsAreUpdatedByInstancesAndKeys() {
        booking(rows.red1, "Ann");

        Booking.objects.update(set("seat", rows.blue1));
        assertThat(Booking.objects.get().seat.get()).isEqualTo(rows.blue1);
        Booking.objects.update(set("seat", List.of(rows.operaId, 2)));
        assertThat(Booking.objects.get().seat.get()).isEqualTo(rows.red2);
        repair(rows.red1, "paint");
        Repair.objects.update(set("seat", null));
        assertThat(Repair.objects.get().seatNumber).isNull();
        assertThat(Repair.objects.get().hallId).isEqualTo(rows.operaId);
    }

    @Test
    void manyAreStoredAtOnce() {
        Booking one = new Booking();
        one.seat.set(rows.red1);
        Booking other = new Booking();
        other.seat.set(rows.blue1);

        Booking.objects.bulkCreate(List.of(one, other));

        assertThat(Booking.objects.filter(q("seat__color", "blue")).count()).isEqualTo(1);
        assertThat(Booking.objects.inBulk().values()).hasSize(2);
    }

    @Test
    void refreshingDropsTheObject() {
        Booking booking = booking(rows.red1, "Ann");
        Booking.objects.update(Booking_.seatNumber.to(2));

        booking.refreshFields("seat");

        assertThat(booking.seatNumber).isEqualTo(2);
        assertThat(booking.seat.get()).isEqualTo(rows.red2);
        booking.refreshFrom(Booking.objects.selectRelated("seat"));
        assertThat(booking.seat.isLoaded()).isTrue();
    }

    @Test
    void validationLooksForTheRow() {
        Booking booking = booking(rows.red1, "Ann");
        booking.fullClean();
        booking.seatNumber = 9;

        assertThatThrownBy(booking::fullClean)
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error -> {
                            assertThat(error.problems()).containsOnlyKeys("seat");
                            assertThat(error.problems().get("seat").getFirst().message())
                                    .contains("Seat with pk [" + rows.operaId + ", 9]");
                        });
        booking.fullClean("seat");
        booking.seatNumber = null;
        assertThatThrownBy(booking::fullClean)
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error -> assertThat(error.problems()).containsOnlyKeys("seatNumber"));
    }

    @Test
    void fieldsThatWereLeftOutAreLoadedWithTheRelation() {
        booking(rows.red2, "Ann");
        Booking booking = Booking.objects.only("guest").get();

        assertThat(booking.isLoaded("seat")).isFalse();
        assertThat(booking.seat.id()).isEqualTo(List.of(rows.operaId, 2));
        assertThat(booking.isLoaded("seat")).isTrue();
        assertThat(booking.seat.get()).isEqualTo(rows.red2);
        Booking known = Booking.objects.only("seat").get();
        assertThat(known.isLoaded("seatNumber")).isTrue();
        assertThat(known.isLoaded("guest")).isFalse();
        Booking other = Booking.objects.defer("seat").get();
        assertThat(other.isLoaded("guest")).isTrue();
        assertThat(other.seat.get()).isEqualTo(rows.red2);
    }
}
