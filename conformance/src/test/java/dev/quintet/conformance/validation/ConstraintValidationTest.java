package dev.quintet.conformance.validation;

import static dev.quintet.conformance.validation.Problems.codes;
import static dev.quintet.conformance.validation.Problems.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.Transaction;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the constraints of a model say of an instance before it is stored.
@EveryDatabase
class ConstraintValidationTest {
    private final Database database;
    private final Room room = Room.named("Red");

    ConstraintValidationTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Room.class, Booking.class);
        room.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Room.class, Booking.class);
    }

    @Test
    @Spec("INST-010")
    void aCheckIsAskedOfTheDatabaseWithTheValuesOfTheInstance() {
        Booking booking = Booking.in(room);
        booking.floor = 13;
        assertThat(codes(booking::validateConstraints)).isEmpty();
        booking.floor = 14;
        assertThat(words(booking::validateConstraints))
                .isEqualTo(
                        Map.of(
                                "__all__",
                                List.of("The constraint 'booking_floor_low' does not hold.")));
        Transaction.atomic(() ->
                assertThat(codes(booking::validateConstraints))
                        .isEqualTo(Map.of("__all__", List.of(""))));
    }

    @Test
    void whatIsUnknownBecauseOfANullPasses() {
        Booking booking = Booking.in(room);
        booking.paidAt = null;
        assertThat(codes(booking::validateConstraints)).isEmpty();
        booking.paidAt = Instant.parse("2019-12-31T00:00:00Z");
        assertThat(codes(booking::validateConstraints)).containsKey("__all__");
    }

    @Test
    @Spec("INST-010")
    void aConstraintThatSpeaksOfAnExcludedFieldIsLeftOut() {
        Booking booking = Booking.in(room);
        booking.floor = 99;
        assertThat(codes(() -> booking.validateConstraints("chairs"))).isEmpty();
        assertThat(codes(() -> booking.validateConstraints("floor"))).isEmpty();
        assertThat(codes(() -> booking.validateConstraints("paidAt"))).isNotEmpty();
    }

    @Test
    void uniqueFieldsAreLookedForUnlessOneIsNull() {
        Booking first = Booking.in(room);
        first.paidAt = Instant.parse("2024-01-01T00:00:00Z");
        first.save();
        assertThat(codes(first::validateConstraints)).isEmpty();
        Booking second = Booking.in(room);
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(codes(second::validateConstraints)).isEmpty();
            assertThat(queries.statements()).hasSize(2);
        }
        second.paidAt = first.paidAt;
        assertThat(words(second::validateConstraints))
                .isEqualTo(
                        Map.of(
                                "__all__",
                                List.of("Booking with this chairs and paid at exists already.")));
        second.chairs = 2;
        assertThat(codes(second::validateConstraints)).isEmpty();
    }

    @Test
    @Spec({"INST-006", "INST-008"})
    void aFullValidationLeavesAloneWhatFailedBeforeAndGathersAllProblems() {
        Booking stored = Booking.in(room);
        stored.paidAt = Instant.parse("2024-01-01T00:00:00Z");
        stored.save();

        Booking booking = Booking.in(room);
        booking.paidAt = stored.paidAt;
        booking.code = "";
        booking.chairs = 5;
        booking.floor = 99;
        booking.guest = "Nobody";
        assertThat(codes(booking::fullClean))
                .isEqualTo(
                        Map.of(
                                "code", List.of("blank"),
                                "chairs", List.of("step_size"),
                                "floor", List.of("invalid_choice"),
                                "number", List.of("unique_for_date"),
                                "__all__", List.of("nobody", "unique_together")));
        booking.guest = "Odd";
        assertThat(codes(booking::fullClean))
                .isEqualTo(
                        Map.of(
                                "code", List.of("blank"),
                                "chairs", List.of("step_size"),
                                "floor", List.of("invalid_choice"),
                                "number", List.of("even")));
        booking.code = "B9";
        booking.floor = 2;
        booking.number = 2;
        booking.save();
    }
}
