package dev.quintet.conformance.seats;

import static dev.quintet.conformance.seats.ForeignObjectFixture.booking;
import static dev.quintet.conformance.seats.ForeignObjectFixture.cushion;
import static dev.quintet.conformance.seats.ForeignObjectFixture.repair;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.LockOptions;
import dev.quintet.models.Prefetch;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Queries over relations to models with composite keys, both ways.
@EveryDatabase
@Spec({"REL-023", "CPK-006"})
class ForeignObjectQueryTest {
    private final Database database;
    private ForeignObjectFixture rows;

    ForeignObjectQueryTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        rows = ForeignObjectFixture.create(database);
        booking(rows.red1, "Ann");
        booking(rows.red2, "Bob");
        booking(rows.blue1, "Cid");
        booking(rows.blue1, "Dan");
        repair(rows.red1, "paint");
        Repair loose = new Repair();
        loose.hallId = rows.operaId;
        loose.work = "sweep";
        loose.save();
        cushion(rows.red2, "wool");
    }

    @AfterEach
    void drop() {
        ForeignObjectFixture.drop(database);
    }

    private static String guests(Condition<? super Booking> condition) {
        return Booking.objects.filter(condition).orderBy(by("guest")).list().toString();
    }

    private static String others(Condition<? super Booking> condition) {
        return Booking.objects.exclude(condition).orderBy(by("guest")).list().toString();
    }

    private static String seats(Condition<? super Seat> condition) {
        return Seat.objects.filter(condition).orderBy(by("pk")).list().toString();
    }

    private static String otherSeats(Condition<? super Seat> condition) {
        return Seat.objects.exclude(condition).orderBy(by("pk")).list().toString();
    }

    private static String works(Condition<? super Repair> condition) {
        return Repair.objects.filter(condition).orderBy(by("work")).list().toString();
    }

    @Test
    void aPathFollowsTheRelation() {
        assertThat(guests(Booking_.seat().color.eq("blue"))).isEqualTo("[Cid, Dan]");
        assertThat(guests(q("seat__color", "red"))).isEqualTo("[Ann, Bob]");
        assertThat(guests(q("seat__hall__name", "Circus"))).isEqualTo("[Cid, Dan]");
        assertThat(others(q("seat__color", "blue"))).isEqualTo("[Ann, Bob]");
        assertThat(Booking.objects.filter(q("seat__color", "blue")).sql())
                .containsPattern("hall_id. = .*hall_id. AND .*seat_number. = .*number");
    }

    @Test
    void itIsComparedWithInstancesAndKeys() {
        assertThat(guests(q("seat", rows.red2))).isEqualTo("[Bob]");
        assertThat(guests(Booking_.seat().eq(rows.red2))).isEqualTo("[Bob]");
        assertThat(guests(q("seat", List.of(rows.circusId, 1)))).isEqualTo("[Cid, Dan]");
        assertThat(guests(q("seat__in", List.of(rows.red1, rows.red2)))).isEqualTo("[Ann, Bob]");
        assertThat(guests(Booking_.seat().in(List.of(rows.red1, rows.blue1))))
                .isEqualTo("[Ann, Cid, Dan]");
        assertThat(
                        guests(
                                q(
                                        "seat__in",
                                        List.of(
                                                List.of(rows.operaId, 1),
                                                List.of(rows.circusId, 2)))))
                .isEqualTo("[Ann]");
        assertThat(guests(q("seat__in", List.of()))).isEqualTo("[]");
        assertThat(others(q("seat", rows.blue1))).isEqualTo("[Ann, Bob]");
        assertThat(others(q("seat__in", List.of(rows.red1, rows.blue1)))).isEqualTo("[Bob]");
        assertThat(guests(q("seat__gt", List.of(rows.operaId, 1)))).isEqualTo("[Bob, Cid, Dan]");
        assertThat(guests(q("seat__pk", List.of(rows.operaId, 1)))).isEqualTo("[Ann]");
    }

    @Test
    void itIsLookedForInQueries() {
        assertThat(guests(q("seat__in", Seat.objects.filter(q("color", "red")))))
                .isEqualTo("[Ann, Bob]");
        assertThat(others(q("seat__in", Seat.objects.filter(q("color", "red")))))
                .isEqualTo("[Cid, Dan]");
        assertThat(guests(q("seat__in", Seat.objects.values("hallId", "number"))))
                .isEqualTo("[Ann, Bob, Cid, Dan]");
        assertThat(
                        guests(
                                q(
                                        "seat__in",
                                        Repair.objects
                                                .filter(q("seat__isnull", false))
                                                .values("seat"))))
                .isEqualTo("[Ann]");
        assertThat(guests(q("seat", Seat.objects.filter(q("color", "blue")).slice(0, 1))))
                .isEqualTo("[Cid, Dan]");
        assertThat(
                        Seat.objects
                                .filter(
                                        exists(
                                                Booking.objects.filter(
                                                        q("seat", outer("pk")), q("guest", "Bob"))))
                                .list()
                                .toString())
                .isEqualTo("[red2]");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> guests(q("seat", rows.opera)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an instance of seats.Hall");
        assertThatThrownBy(() -> guests(q("seat", 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A composite key of 2 parts");
        assertThatThrownBy(() -> guests(q("seat__in", Hall.objects.all())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a query over seats.Hall");
        assertThatThrownBy(() -> guests(q("seat", new Seat())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be saved");
        assertThatThrownBy(() -> guests(q("seat__contains", "x"))).isInstanceOf(FieldError.class);
    }

    @Test
    void whatTheRowItselfHoldsNeedsNoJoin() {
        for (Condition<Object> condition :
                List.of(
                        q("seat", rows.red1),
                        q("seat__number", 1),
                        q("seat__pk", List.of(rows.operaId, 1)),
                        q("seat__hall", rows.opera),
                        q("seat__isnull", false))) {
            assertThat(Booking.objects.filter(condition).sql()).doesNotContain("JOIN");
        }
        assertThat(Booking.objects.values("seat", "seat__number").sql()).doesNotContain("JOIN");
        assertThat(Booking.objects.orderBy(by("seat")).sql()).doesNotContain("JOIN");
    }

    @Test
    void itIsNullWhereAPartOfTheKeyIs() {
        assertThat(works(q("seat__isnull", true))).isEqualTo("[sweep]");
        assertThat(works(q("seat", null))).isEqualTo("[sweep]");
        assertThat(works(q("seat__isnull", false))).isEqualTo("[paint]");
        assertThat(works(Repair_.seat().isNull())).isEqualTo("[sweep]");
        assertThat(Repair.objects.exclude(q("seat__isnull", true)).list().toString())
                .isEqualTo("[paint]");
        assertThat(Repair.objects.exclude(q("seat", rows.red1)).list().toString())
                .isEqualTo("[sweep]");
        assertThat(Repair.objects.exclude(q("seat__color", "red")).list().toString())
                .isEqualTo("[sweep]");
        assertThat(works(q("seat__color", "red").or(q("work", "sweep"))))
                .isEqualTo("[paint, sweep]");
        assertThat(works(q("seat__color__isnull", true))).isEqualTo("[sweep]");
    }

    @Test
    void theOtherSideIsFollowedToo() {
        assertThat(seats(Seat_.bookings().guest.eq("Bob"))).isEqualTo("[red2]");
        assertThat(seats(q("bookings__guest__in", List.of("Ann", "Dan"))))
                .isEqualTo("[red1, blue1]");
        assertThat(otherSeats(q("bookings__guest", "Ann"))).isEqualTo("[red2, blue1]");
        assertThat(otherSeats(q("bookings__guest", "Cid").and(q("bookings__seatNumber", 1))))
                .isEqualTo("[red2]".replace("[", "[red1, "));
        assertThat(seats(q("repair__isnull", true))).isEqualTo("[red2, blue1]");
        assertThat(seats(q("repair__work", "paint"))).isEqualTo("[red1]");
        assertThat(seats(q("cushion__filling", "wool"))).isEqualTo("[red2]");
        assertThat(seats(q("cushion__isnull", true))).isEqualTo("[red1, blue1]");
        assertThat(otherSeats(q("cushion__filling", "wool"))).isEqualTo("[red1, blue1]");
        assertThat(seats(q("bookings", Booking.objects.get(q("guest", "Bob")))))
                .isEqualTo("[red2]");
    }

    @Test
    void pathsGoOnBehindIt() {
        Meal meal = new Meal();
        meal.booking.set(Booking.objects.get(q("guest", "Dan")));
        meal.dish = "soup";
        meal.save();

        assertThat(Meal.objects.filter(q("booking__seat__color", "blue")).list()).hasSize(1);
        assertThat(Meal.objects.exclude(q("booking__seat", rows.blue1)).list()).isEmpty();
        assertThat(Hall.objects.filter(q("seat__bookings__meal__dish", "soup")).list().toString())
                .isEqualTo("[Circus]");
        assertThat(Hall.objects.exclude(q("seat__bookings__meal__dish", "soup")).list().toString())
                .isEqualTo("[Opera]");
        assertThat(seats(q("hall__booking__guest", "Bob"))).isEqualTo("[red1, red2]");
    }

    @Test
    void valuesGiveTheKeyAsAList() {
        assertThat(Booking.objects.filter(q("guest", "Bob")).values("seat", "seat__color").get())
                .containsEntry("seat", List.of(rows.operaId, 2))
                .containsEntry("seat__color", "red");
        assertThat(
                        Seat.objects
                                .orderBy(by("pk"))
                                .values("number", "bookings__guest")
                                .list()
                                .stream()
                                .map(row -> row.get("bookings__guest"))
                                .sorted()
                                .toList())
                .isEqualTo(List.of("Ann", "Bob", "Cid", "Dan"));
    }

    @Test
    void rowsAreCountedOverIt() {
        assertThat(
                        Seat.objects
                                .annotate(count(f("bookings")).as("n"))
                                .orderBy(by("pk"))
                                .values("n")
                                .list()
                                .stream()
                                .map(row -> row.get("n"))
                                .toList())
                .isEqualTo(List.of(1L, 1L, 2L));
        assertThat(
                        Booking.objects
                                .values("seat__color")
                                .annotate(count(f("id")).as("n"))
                                .orderBy(by("seat__color"))
                                .list()
                                .toString())
                .contains("blue", "n=2", "red");
        assertThat(Booking.objects.annotate(f("seat__color").as("c")).filter(q("c", "red")).count())
                .isEqualTo(2);
    }

    @Test
    void theRowComesAlong() {
        List<Booking> found = Booking.objects.selectRelated("seat").orderBy(by("guest")).list();
        assertThat(
                        Statements.during(
                                database,
                                () ->
                                        assertThat(
                                                        found.stream()
                                                                .map(one ->
                                                                        one.seat.get().toString()))
                                                .containsExactly("red1", "red2", "blue1", "blue1")))
                .isEmpty();
        List<Booking> deep = Booking.objects.selectRelated("seat__hall").list();
        assertThat(Statements.during(database, () -> deep.getFirst().seat.get().hall.get()))
                .isEmpty();
        List<Repair> repairs = Repair.objects.selectRelated("seat").orderBy(by("work")).list();
        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(repairs.get(0).seat.get()).isEqualTo(rows.red1);
                                    assertThat(repairs.get(1).seat.get()).isNull();
                                }))
                .isEmpty();
        List<Booking> all = Booking.objects.selectRelated().list();
        assertThat(Statements.during(database, () -> all.getFirst().seat.get())).isEmpty();
        assertThatThrownBy(() -> Seat.objects.selectRelated("bookings").list())
                .isInstanceOf(FieldError.class);
    }

    @Test
    void theOtherSideOfAOneToOneComesAlong() {
        List<Seat> found = Seat.objects.selectRelated("cushion").orderBy(by("pk")).list();

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(found.get(0).cushion.find()).isEmpty();
                                    assertThat(found.get(1).cushion.get().filling)
                                            .isEqualTo("wool");
                                    assertThat(found.get(1).cushion.get().seat.get())
                                            .isSameAs(found.get(1));
                                }))
                .isEmpty();
    }

    @Test
    void manyAreLoadedWithOneQuery() {
        List<Booking> found = Booking.objects.orderBy(by("guest")).list();
        List<String> sent =
                Statements.during(database, () -> Prefetch.prefetchRelatedObjects(found, "seat"));
        assertThat(sent).hasSize(1);
        assertThat(
                        Statements.during(
                                database,
                                () ->
                                        assertThat(
                                                        found.stream()
                                                                .map(one ->
                                                                        one.seat.get().toString()))
                                                .containsExactly("red1", "red2", "blue1", "blue1")))
                .isEmpty();
        assertThat(found.get(2).seat.get()).isSameAs(found.get(3).seat.get());
        List<Repair> repairs = Repair.objects.prefetchRelated("seat").orderBy(by("work")).list();
        assertThat(repairs.get(0).seat.get()).isEqualTo(rows.red1);
        assertThat(repairs.get(1).seat.get()).isNull();
    }

    @Test
    void theOtherSidesOfManyAreLoadedWithOneQueryEach() {
        List<Seat> seats =
                Seat.objects
                        .prefetchRelated("bookings", "cushion", "repairSet")
                        .orderBy(by("pk"))
                        .list();

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    assertThat(seats.get(2).bookings.list()).hasSize(2);
                                    assertThat(seats.get(0).bookings.list().toString())
                                            .isEqualTo("[Ann]");
                                    assertThat(seats.get(0).bookings.list().getFirst().seat.get())
                                            .isSameAs(seats.get(0));
                                    assertThat(seats.get(1).cushion.get().filling)
                                            .isEqualTo("wool");
                                    assertThat(seats.get(0).cushion.find()).isEmpty();
                                }))
                .isEmpty();
    }

    @Test
    void thousandsAreLoadedInOneGo() {
        List<Seat> seats = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 10; i < 3010; i++) {
            Seat seat = new Seat();
            seat.hall.set(rows.opera);
            seat.number = i;
            seats.add(seat);
            Booking booking = new Booking();
            booking.seat.set(seat);
            bookings.add(booking);
        }
        Seat.objects.bulkCreate(seats);
        Booking.objects.bulkCreate(bookings);

        List<Booking> found = Booking.objects.prefetchRelated("seat").list();
        assertThat(
                        Statements.during(
                                database,
                                () ->
                                        assertThat(found)
                                                .allMatch(one ->
                                                        one.seat
                                                                .get()
                                                                .number
                                                                .equals(one.seatNumber))))
                .isEmpty();
        assertThat(Seat.objects.inBulk(seats.stream().map(seat -> seat.pk()).toList()))
                .hasSize(3000);
        Cushion.objects.delete();
        assertThat(rows.opera.delete().total()).isGreaterThan(6000);
    }

    @Test
    @RequiresFeature("supportsSelectForUpdateOf")
    void rowsAreLockedByTheNameOfTheRelation() {
        List<Booking> locked =
                Transaction.on(database)
                        .atomic(() ->
                                Booking.objects
                                        .selectRelated("seat")
                                        .selectForUpdate(LockOptions.DEFAULTS.of("seat"))
                                        .list());

        assertThat(locked).hasSize(4);
    }

    @Test
    @Spec("QSR-025")
    void aPrefetchWhoseQueryLeavesColumnsOfTheKeyOutFindsTheRows() {
        cushion(rows.red1, "down");

        assertThat(
                        Statements.during(
                                database,
                                () -> {
                                    Seat seat =
                                            Seat.objects
                                                    .prefetchRelated(
                                                            Prefetch.of(
                                                                    Seat_.bookings(),
                                                                    Booking.objects.only("guest")),
                                                            Prefetch.of(
                                                                    Seat_.cushion(),
                                                                    Cushion.objects.defer(
                                                                            "hallId")))
                                                    .get(q("pk", rows.red1.pk()));
                                    assertThat(seat.bookings.list().toString()).isEqualTo("[Ann]");
                                    assertThat(seat.cushion.get().filling).isEqualTo("down");
                                }))
                .hasSize(3);
    }
}
