package dev.quintet.conformance.seats;

import static dev.quintet.conformance.seats.ForeignObjectFixture.booking;
import static dev.quintet.conformance.seats.ForeignObjectFixture.cushion;
import static dev.quintet.conformance.seats.ForeignObjectFixture.repair;
import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.OneToMany;
import dev.quintet.models.ProtectedError;
import dev.quintet.models.RelatedObjectDoesNotExist;
import dev.quintet.models.RestrictedError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Relations to models with composite keys seen from these, and what a deletion of them does.
@EveryDatabase
@Spec({"REL-023", "CPK-006"})
class ForeignObjectSetTest {
    private final Database database;
    private ForeignObjectFixture rows;

    ForeignObjectSetTest(Database database) {
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

    @SuppressWarnings("unchecked") // the set of repairs
    private static OneToMany<Repair> repairs(Seat seat) {
        return (OneToMany<Repair>) seat.related("repairSet");
    }

    @Test
    void aSetHasTheRowsThatRefer() {
        booking(rows.red1, "Ann");
        booking(rows.blue1, "Bob");

        assertThat(rows.red1.bookings.list().toString()).isEqualTo("[Ann]");
        assertThat(rows.red2.bookings.count()).isZero();
        Booking found = rows.red1.bookings.get();
        assertThat(
                        Statements.during(
                                database, () -> assertThat(found.seat.get()).isSameAs(rows.red1)))
                .isEmpty();
    }

    @Test
    void aSetMakesAndTakesRows() {
        Booking made = rows.red1.bookings.create(Booking_.guest.to("Ann"));
        assertThat(made.seatNumber).isEqualTo(1);
        assertThat(made.hall.id()).isEqualTo(rows.operaId);

        rows.blue1.bookings.add(made);
        assertThat(made.seat.get()).isSameAs(rows.blue1);
        assertThat(Booking.objects.get().hall.id()).isEqualTo(rows.circusId);
        Booking fresh = new Booking();
        rows.blue1.bookings.addAndSave(fresh);
        assertThat(rows.blue1.bookings.count()).isEqualTo(2);
        assertThatThrownBy(() -> rows.blue1.bookings.remove(made))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must refer to something");
    }

    @Test
    void rowsAreRemovedWhereTheKeyMayBeNull() {
        Repair one = repair(rows.red1, "paint");
        Repair other = repair(rows.red1, "glue");
        repair(rows.blue1, "saw");

        repairs(rows.red1).remove(one);

        assertThat(one.seatNumber).isNull();
        assertThat(one.hallId).isEqualTo(rows.operaId);
        assertThat(repairs(rows.red1).list()).containsExactly(other);
        assertThatThrownBy(() -> repairs(rows.red1).remove(one)).isInstanceOf(DoesNotExist.class);
        repairs(rows.red1).removeAndSave(other);
        assertThat(Repair.objects.filter(q("seat__isnull", true)).count()).isEqualTo(2);
        repairs(rows.red1).set(List.of(one, other));
        assertThat(repairs(rows.red1).count()).isEqualTo(2);
        repairs(rows.red1).set(List.of(other));
        assertThat(repairs(rows.red1).list()).containsExactly(other);
        repairs(rows.red1).clear();
        assertThat(repairs(rows.red1).count()).isZero();
        assertThat(repairs(rows.blue1).count()).isEqualTo(1);
    }

    @Test
    void aOneToOneKnowsItsOtherSide() {
        Cushion cushion = cushion(rows.red1, "wool");
        Seat seat = Seat.objects.get(q("pk", List.of(rows.operaId, 1)));

        assertThat(seat.cushion.get()).isEqualTo(cushion);
        assertThat(seat.cushion.get().seat.get()).isSameAs(seat);
        assertThat(cushion.seat.get().cushion.get()).isSameAs(cushion);
        assertThatThrownBy(() -> rows.blue1.cushion.get())
                .isInstanceOf(RelatedObjectDoesNotExist.class);
        rows.blue1.cushion.set(cushion);
        assertThat(cushion.hallId).isEqualTo(rows.circusId);
        cushion.save();
        assertThat(Cushion.objects.get().seat.get()).isEqualTo(rows.blue1);
    }

    @Test
    void aOneToOneIsUnique() {
        cushion(rows.red1, "wool");

        assertThatThrownBy(() -> cushion(rows.red1, "hay")).isInstanceOf(IntegrityError.class);
    }

    @Test
    void deletingCascades() {
        booking(rows.red1, "Ann");
        Booking other = booking(rows.blue1, "Bob");
        Meal meal = new Meal();
        meal.booking.set(other);
        meal.save();

        assertThat(rows.blue1.delete().perModel())
                .isEqualTo(Map.of("seats.Seat", 1, "seats.Booking", 1, "seats.Meal", 1));
        assertThat(Booking.objects.list().toString()).isEqualTo("[Ann]");
        assertThat(Seat.objects.filter(q("color", "red")).delete().total()).isEqualTo(3);
    }

    @Test
    void deletingEmptiesWhatMayBeEmpty() {
        repair(rows.red1, "paint");
        repair(rows.blue1, "saw");

        rows.red1.delete();

        Repair left = Repair.objects.get(q("work", "paint"));
        assertThat(left.seatNumber).isNull();
        assertThat(left.hallId).isEqualTo(rows.operaId);
        assertThat(Repair.objects.get(q("work", "saw")).seatNumber).isEqualTo(1);
    }

    @Test
    void deletingIsRefusedForProtectedRows() {
        cushion(rows.red1, "wool");

        assertThatThrownBy(() -> rows.red1.delete())
                .isInstanceOf(ProtectedError.class)
                .hasMessageContaining("'Cushion.seat'");
        assertThatThrownBy(() -> rows.opera.delete()).isInstanceOf(ProtectedError.class);
        assertThat(rows.red2.delete().total()).isEqualTo(1);
    }

    @Test
    void deletingIsRefusedForRestrictedRowsThatStay() {
        Claim claim = new Claim();
        claim.seat.set(rows.red1);
        claim.save();

        assertThatThrownBy(() -> rows.red1.delete()).isInstanceOf(RestrictedError.class);
        assertThat(rows.opera.delete().total()).isEqualTo(4);
    }

    @Test
    void deletingLeavesAloneWhatNobodyLooksAfter() {
        Stub stub = new Stub();
        stub.seat.set(rows.red1);
        stub.save();

        rows.red1.delete();

        assertThat(Stub.objects.get().seat.id()).isEqualTo(List.of(rows.operaId, 1));
    }
}
