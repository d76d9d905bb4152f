package dev.quintet.conformance.validation;

import static dev.quintet.conformance.validation.Problems.codes;
import static dev.quintet.conformance.validation.Problems.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// Values that no other row may have.
@EveryDatabase
class UniqueValidationTest {
    private final Database database;
    private final Room room = Room.named("Red");

    UniqueValidationTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Room.class, Booking.class);
        room.save();
        Booking.in(room).save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Room.class, Booking.class);
    }

    /// A booking that has nothing in common with the first one.
    private Booking other() {
        Booking booking = Booking.in(room);
        booking.code = "B2";
        booking.guest = "Bob";
        booking.number = 2;
        booking.day = LocalDate.of(2023, 1, 1);
        return booking;
    }

    @Test
    @Spec({"FOPT-013", "INST-009"})
    void aUniqueFieldIsLookedForAndTheDatabaseRefusesItToo() {
        Booking booking = other();
        booking.code = "B1";
        assertThat(codes(booking::validateUnique)).isEqualTo(Map.of("code", List.of("unique")));
        assertThat(words(booking::validateUnique))
                .isEqualTo(Map.of("code", List.of("Booking: the code is taken.")));
        assertThatThrownBy(booking::save).isInstanceOf(IntegrityError.class);
    }

    @Test
    @Spec({"INST-009", "META-014"})
    void fieldsThatAreUniqueTogetherAreLookedForTogether() {
        Booking booking = other();
        booking.day = LocalDate.of(2024, 5, 1);
        booking.number = 1;
        assertThat(words(booking::validateUnique))
                .isEqualTo(
                        Map.of(
                                "__all__",
                                List.of("Booking with this room, day and number exists already.")));
        assertThat(codes(booking::validateUnique))
                .isEqualTo(Map.of("__all__", List.of("unique_together")));
        assertThat(codes(() -> booking.validateUnique("number"))).isEmpty();
    }

    @Test
    @Spec("FOPT-014")
    void aValueMayBeUniqueForADayAMonthOrAYear() {
        Booking booking = other();
        booking.guest = "Ann";
        booking.day = LocalDate.of(2024, 7, 7);
        assertThat(words(booking::validateUnique))
                .isEqualTo(Map.of("guest", List.of("Guest must differ for each year of day.")));
        booking.day = LocalDate.of(2024, 5, 1);
        assertThat(codes(booking::validateUnique))
                .isEqualTo(Map.of("guest", List.of("unique_for_date", "unique_for_date")));
        assertThat(codes(() -> booking.validateUnique("day"))).isEmpty();
        assertThat(codes(() -> booking.validateUnique("guest"))).isEmpty();
        booking.save();

        Booking paid = other();
        paid.code = "B3";
        paid.paidAt = Instant.parse("2024-02-29T23:30:00Z");
        paid.guest = "Cid";
        paid.save();
        Booking later = other();
        later.code = "B4";
        later.day = LocalDate.of(2022, 1, 1);
        later.guest = "Dan";
        later.paidAt = Instant.parse("2021-02-01T00:00:00Z");
        assertThat(codes(later::validateUnique))
                .isEqualTo(Map.of("number", List.of("unique_for_date")));
        CurrentZone.with(
                ZoneId.of("America/New_York"),
                () -> assertThat(codes(later::validateUnique)).isEmpty());
        later.paidAt = null;
        assertThat(codes(later::validateUnique)).isEmpty();
        later.save();
    }

    @Test
    @Spec("INST-009")
    void theOwnRowDoesNotCountOnceItIsStored() {
        Booking booking = Booking.objects.get();
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(codes(booking::validateUnique)).isEmpty();
            assertThat(queries.statements()).isNotEmpty();
        }
        Booking copy = Booking.in(room);
        copy.setId(booking.id());
        assertThat(codes(() -> copy.validateUnique("guest")))
                .isEqualTo(
                        Map.of(
                                "id", List.of("unique"),
                                "code", List.of("unique"),
                                "__all__", List.of("unique_together")));
    }

    @Test
    void otherRowsAreThoseOfTheDefaultManager() {
        Room closed = Room.named("Blue");
        closed.closed = true;
        closed.save();
        assertThat(codes(Room.named("Blue")::validateConstraints)).isEmpty();
        assertThat(codes(Room.named("Red")::validateConstraints))
                .isEqualTo(Map.of("name", List.of("unique")));
    }

    @Test
    @Spec({"INST-004", "INST-007", "INST-009"})
    void whatIsNotLoadedIsReadBeforeItIsJudged() {
        Booking booking = other();
        booking.code = "B7";
        booking.number = 2;
        booking.chairs = 8;
        booking.floor = 17; // too high for four chairs, as many as a new booking has
        booking.save();
        var rows = Booking.objects.only("floor").filter(Booking_.id.eq(booking.id()));
        assertThat(codes(rows.get()::validateUnique)).isEmpty();
        assertThat(codes(rows.get()::validateConstraints)).isEmpty();
        Booking read = rows.get();
        assertThat(codes(() -> read.cleanFields("floor", "secret"))).isEmpty();
        assertThat(read.code).isEqualTo("B7");
        assertThat(read.isLoaded("secret")).isFalse();
    }
}
