package dev.quintet.conformance.validation;

import static dev.quintet.conformance.validation.Problems.codes;
import static dev.quintet.conformance.validation.Problems.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Fields by themselves.
@EveryDatabase
class FieldValidationTest {
    private final Database database;
    private final Room room = Room.named("Red");

    FieldValidationTest(Database database) {
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

    private Booking booking() {
        return Booking.in(room);
    }

    @Test
    void aCorrectInstancePasses() {
        assertThat(codes(booking()::cleanFields)).isEmpty();
    }

    @Test
    @Spec({"FOPT-002", "CFIELD-010", "INST-007"})
    void anEmptyValueIsRefusedUnlessTheFieldMayBeBlankAndThenNothingElseIsTested() {
        Booking booking = booking();
        booking.color = "";
        booking.email = "";
        booking.paidAt = null;
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("color", List.of("blank")));
        booking.color = "red";
        booking.email = "nonsense";
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("email", List.of("invalid")));
    }

    @Test
    void nullIsRefusedWhereTheColumnMustNotHaveIt() {
        Booking booking = booking();
        booking.day = null;
        booking.room.clear();
        assertThat(codes(booking::cleanFields))
                .isEqualTo(Map.of("day", List.of("null"), "room", List.of("null")));
    }

    @Test
    @Spec("FOPT-015")
    void allValidatorsOfAFieldAreAskedAndTheirProblemsGathered() {
        Booking booking = booking();
        booking.chairs = 9;
        assertThat(words(booking::cleanFields))
                .isEqualTo(
                        Map.of(
                                "chairs",
                                List.of(
                                        "9 chairs? There are 8.",
                                        "This must be a multiple of 2.")));
        booking.chairs = 6;
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("chairs", List.of("broken")));
        booking.chairs = 0;
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("chairs", List.of("min_value")));
    }

    @Test
    @Spec("FOPT-011")
    void theSizeOfATextIsTestedInItsOwnWords() {
        Booking booking = booking();
        booking.code = "12345678901";
        assertThat(words(booking::cleanFields))
                .isEqualTo(Map.of("code", List.of("2 to 10 letters.")));
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("code", List.of("max_length")));
        booking.code = "1";
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("code", List.of("min_length")));
        booking.code = "";
        assertThat(words(booking::cleanFields))
                .isEqualTo(Map.of("code", List.of("No booking without a code.")));
        booking.code = "B1";
        booking.guest = "x".repeat(21);
        assertThat(words(booking::cleanFields))
                .isEqualTo(
                        Map.of(
                                "guest",
                                List.of("This can have at most 20 characters, and it has 21.")));
    }

    @Test
    void aPatternIsMatchedAsAWholeWithItsFlags() {
        Booking booking = booking();
        booking.color = "Red";
        assertThat(codes(booking::cleanFields)).isEmpty();
        booking.color = "Red 1";
        assertThat(codes(booking::cleanFields)).isEqualTo(Map.of("color", List.of("invalid")));
    }

    @Test
    @Spec("FOPT-003")
    void choicesAreTestedByValidationAndByNothingElse() {
        Booking booking = booking();
        booking.floor = 2;
        assertThat(words(booking::cleanFields))
                .isEqualTo(Map.of("floor", List.of("'2' is none of the choices.")));
        booking.save();
        booking.refresh();
        assertThat(booking.floor).isEqualTo(2);
        assertThat(booking.displayOf(Booking_.floor)).isEqualTo("2");
        booking.floor = 50;
        assertThat(codes(booking::cleanFields)).isEmpty();
        assertThat(booking.displayOf(Booking_.floor)).isEqualTo("Roof");
    }

    @Test
    void aFieldThatFormsDoNotShowMayBeEmpty() {
        Booking booking = booking();
        booking.secret = "";
        assertThat(codes(booking::cleanFields)).isEmpty();
    }

    @Test
    void theRowThatARelationLeadsToMustExistWhateverManagersLeaveOut() {
        room.closed = true;
        room.save();
        Booking booking = booking();
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(codes(booking::cleanFields)).isEmpty();
            assertThat(queries.statements()).hasSize(1);
        }
        booking.room.setId(77L);
        assertThat(words(booking::cleanFields))
                .isEqualTo(Map.of("room", List.of("Meeting room with id 77 does not exist.")));
    }

    @Test
    @Spec("INST-007")
    void excludedFieldsAreLeftAlone() {
        Booking booking = booking();
        booking.color = "";
        booking.room.setId(77L);
        try (QueryRecorder queries = QueryRecorder.start()) {
            assertThat(codes(() -> booking.cleanFields("color", "room"))).isEmpty();
            assertThat(queries.statements()).isEmpty();
        }
    }
}
