package dev.quintet.conformance.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Features;
import dev.quintet.db.SchemaEditor;
import dev.quintet.db.Session;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Names that are too long for a database, and values too big for its columns.
@EveryDatabase
class RoomTest {
    private final Database database;
    private final Features features;
    private final String name;

    RoomTest(Database database) {
        this.database = database;
        this.features = database.backend().features();
        this.name = database.backend().name();
    }

    private List<String> found() {
        return Checks.run(List.of(Apps.options(Sprawling.class)), database).stream()
                .map(CheckMessage::toString)
                .toList();
    }

    @Test
    @Spec("META-013")
    void namesThatAreTooLongAreTold() {
        String too =
                " and "
                        + name
                        + " has no names of more than "
                        + features.maxIdentifierLength()
                        + ".";
        assertThat(found().stream().filter(text -> text.contains(" characters, and ")))
                .containsExactlyElementsOf(
                        features.maxIdentifierLength() > 80
                                ? List.of()
                                : List.of(
                                        "mistakes.Sprawling: (quintet.E008) Its table has the name"
                                            + " 'mistakes_sprawling_with_a_name_that_is_much_longer_than_it_would_have_to_be'"
                                            + " of 75 characters,"
                                                + too
                                                + " Give it a shorter one with @Table.",
                                        "mistakes.Sprawling.theNumberOfThingsThatAreSprawlingOverTheFloorOfThisRoomAndOverThatOfTheNext:"
                                            + " (models.E018) Its column has the name"
                                            + " 'the_number_of_things_that_are_sprawling_over_the_floor_of_this_room_and_over_that_of_the_next'"
                                            + " of 93 characters,"
                                                + too
                                                + " Give it a shorter one with @Column.",
                                        "mistakes.Sprawling.others: (models.E019) The column of its"
                                            + " pairs has the name"
                                            + " 'asprawlingmodelwhosenameisstillalittlelongerthansixtycharacters_id'"
                                            + " of 66 characters,"
                                                + too
                                                + " Declare a model of the pairs and name it with"
                                                + " @Through."));
    }

    @Test
    @Spec("META-013")
    void valuesThatAreTooBigAreTold() {
        List<String> expected = new ArrayList<>();
        if (features.longestText() < Integer.MAX_VALUE) {
            expected.add(
                    "mistakes.Sprawling.text: (quintet.E009) "
                            + name
                            + " has no column for a text of up to 2000000000 characters: at most "
                            + features.longestText()
                            + ". Lower the number in @Size(max), or leave it out for a text of any"
                            + " length.");
        }
        if (features.mostDigits() < Integer.MAX_VALUE) {
            expected.add(
                    "mistakes.Sprawling.number: (quintet.E009) "
                            + name
                            + " has no column for a number of 200200 digits: at most "
                            + features.mostDigits()
                            + ". Lower the numbers in @Digits.");
        }
        if (features.mostDecimalPlaces() <= 30) {
            expected.add(
                    "mistakes.Sprawling.fraction: (quintet.E009) "
                            + name
                            + " has no column for a number with 31 digits after the point: at most "
                            + features.mostDecimalPlaces()
                            + ". Lower the fraction in @Digits.");
        }
        assertThat(found().stream().filter(text -> text.contains("quintet.E009")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theDatabaseHasTheRoomThatItSaysAndNoMore() {
        int text = features.longestText();
        int digits = features.mostDigits();
        if (text < Integer.MAX_VALUE) {
            make(new SqlType.Varchar(text));
            refuses(new SqlType.Varchar(text + 1));
        }
        if (digits < Integer.MAX_VALUE) {
            make(new SqlType.Decimal(digits, 2));
            make(new SqlType.Decimal(digits, Math.min(digits, features.mostDecimalPlaces())));
            refuses(new SqlType.Decimal(digits + 1, 2));
        }
    }

    private void refuses(SqlType type) {
        assertThatThrownBy(() -> make(type)).isInstanceOf(DatabaseError.class);
    }

    private void make(SqlType type) {
        var column =
                new Ddl.ColumnDefinition(
                        "value", type, false, Ddl.Identity.NONE, null, null, null, null, null);
        try (Session session = database.session()) {
            SchemaEditor editor = session.backend().schemaEditor(session);
            editor.create(
                    List.of(
                            new Ddl.CreateTable(
                                    "room", List.of(column), List.of(), List.of(), null)));
            session.execute("DROP TABLE room");
        }
    }
}
