package dev.quintet.conformance.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.indexes.Book;
import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.Registration;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.CheckMessage.Level;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.checks.SystemCheckError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.signals.Signals;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// What is found when the program starts.
@EveryDatabase
class ChecksTest {
    private final Database database;

    ChecksTest(Database database) {
        this.database = database;
    }

    private static List<String> found(Class<?> model, Database... databases) {
        return Checks.run(List.of(Apps.options(model)), databases).stream()
                .map(CheckMessage::toString)
                .toList();
    }

    @Test
    @Spec({"META-008", "META-013"})
    void mistakesInAModelAreFoundWithoutADatabase() {
        assertThat(found(Faulty.class))
                .containsExactly(
                        "mistakes.Faulty.size: (fields.E009) It has room for 3 characters, and its"
                                + " choice 'large' has 5. Raise the number in @Size(max).",
                        "mistakes.Faulty: (models.E015) Its rows are ordered by 'nam', which is no"
                                + " field of it.",
                        "mistakes.Faulty: (models.E033) The name of its index"
                                + " '1_begins_with_a_digit_and_is_long' begins with no letter.",
                        "mistakes.Faulty: (models.E034) The name of its index"
                                + " '1_begins_with_a_digit_and_is_long' has more than 30"
                                + " characters.",
                        "mistakes.Faulty: (models.E029) Its index 'faulty_twice' has the name of"
                                + " another one. Give one of them another name; in an abstract base"
                                + " with {app} or {model} in it.",
                        "mistakes.Faulty: (models.E031) Its constraint 'faulty_check' has the name"
                                + " of another one. Give one of them another name; in an abstract"
                                + " base with {app} or {model} in it.",
                        "mistakes.Faulty: (models.E041) Its index 'faulty_far' cannot be:"
                                + " 'other__name' leads over a relation, but here only columns of"
                                + " Faulty itself can be used.",
                        "mistakes.Faulty: (models.E012) Its constraint 'faulty_check' cannot be:"
                                + " Cannot resolve 'numbr' on Faulty. Did you mean 'number'?"
                                + " Choices are: active, child, code, faulty, fourfold, id, name,"
                                + " nowhere, number, other, otherId, since, size, twice.",
                        "mistakes.Faulty.number: (fields.E012) The default of the database cannot"
                                + " be: 'number' of a new Faulty cannot be computed from 'twice':"
                                + " there is no row yet. References to fields can be used to"
                                + " update, not to insert.",
                        "mistakes.Faulty.fourfold: (quintet.E001) It is computed from 'twice',"
                                + " which is computed itself. Repeat the expression of 'twice'.",
                        "mistakes.Faulty.nowhere: (quintet.E001) It cannot be computed: Cannot"
                                + " resolve 'nothing' on Faulty. Choices are: active, child, code,"
                                + " faulty, fourfold, id, name, nowhere, number, other, otherId,"
                                + " since, size, twice.",
                        "mistakes.Faulty.since: (fields.W161) Its default in the database is the"
                                + " moment at which the program started. Let the database tell the"
                                + " moment, as now() does.",
                        "mistakes.Faulty.other: (fields.W342) A foreign key that is unique is a"
                                + " relation from one to one. Declare it as OneToOne.");
    }

    @Test
    @Spec("META-013")
    void namesAreComparedAmongModelsAndConstraintsAreAboutOneTable() {
        assertThat(
                        Checks.run(List.of(Apps.options(Faulty.class), Apps.options(Child.class)))
                                .stream()
                                .filter(message -> message.about().equals("mistakes.Child"))
                                .map(CheckMessage::id))
                .containsExactly("models.E015", "models.E030", "models.E032", "models.E016");
    }

    @Test
    @Spec({"FIELD-009", "FIELD-014", "FOPT-006"})
    void whatADatabaseCannotDoIsAWarning() {
        Features features = database.backend().features();
        List<String> expected = new ArrayList<>();
        add(expected, features.supportsPartialIndexes(), "models.W037", "models.W036");
        add(expected, features.supportsCoveringIndexes(), "models.W040", "models.W039");
        add(expected, features.supportsExpressionIndexes(), "models.W043", "models.W044");
        add(expected, features.supportsDeferrableUniqueConstraints(), "models.W038");
        add(expected, features.supportsNullsNotDistinct(), "models.W047");
        add(expected, features.longestUniqueText() >= 300, "mysql.W003");
        add(expected, features.supportsComments(), "fields.W163");
        add(expected, features.supportsExclusionConstraints(), "postgres.W001");
        expected.add("fields.W342");
        expected.add("fields.W161");
        assertThat(
                        Checks.run(List.of(Apps.options(Faulty.class)), database).stream()
                                .filter(message -> message.level() == Level.WARNING)
                                .map(CheckMessage::id)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
        List<String> errors = found(Faulty.class, database);
        assertThat(errors.stream().anyMatch(text -> text.contains("fields.E190")))
                .isEqualTo(!features.supportsColumnCollations());
        assertThat(errors.stream().anyMatch(text -> text.contains("fields.E221")))
                .isEqualTo(!features.supportsVirtualGeneratedColumns());
    }

    @Test
    @Spec("FIELD-010")
    void aKeyHasATypeThatTheDatabaseCanFindItBy() {
        boolean fits = database.backend().features().canIndex(SqlType.TEXT);
        String name = database.backend().name();
        assertThat(found(Endless.class, database))
                .containsExactlyElementsOf(
                        fits
                                ? List.of()
                                : List.of(
                                        "mistakes.Endless.key: (quintet.E007) "
                                                + name
                                                + " has no keys of its type, as their length has no"
                                                + " bound. Give a text a @Size(max).",
                                        "mistakes.Endless.next: (quintet.E007) "
                                                + name
                                                + " has no keys of its type, as their length has no"
                                                + " bound. Give the text that it refers to a"
                                                + " @Size(max)."));
    }

    @Test
    @Spec("SIG-003")
    void receiversWaitForModelsThatExist() {
        try (Registration _ = Signals.pairsChanged("library.Nothing", pairs -> {})) {
            assertThat(found(Book.class))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "pairsChanged: (signals.E001) A receiver waits for 'library.Nothing',"
                                    + " which is no model.");
        }
        assertThat(found(Book.class)).isEmpty();
    }

    private static void add(List<String> ids, boolean supported, String... warnings) {
        if (!supported) {
            ids.addAll(List.of(warnings));
        }
    }

    @Test
    @Spec("REL-023")
    void aRelationOverSeveralFieldsIsNoColumn() {
        assertThat(found(Visitor.class))
                .containsExactly(
                        "mistakes.Visitor: (models.E049) Its index 'mistakes_vi_line_192038_idx'"
                                + " names 'place', which is a relation over other fields and has no"
                                + " column. Name these fields: line, number.",
                        "mistakes.Visitor: (models.E049) Its constraint 'visitor_place' names"
                                + " 'place', which is a relation over other fields and has no"
                                + " column. Name these fields: line, number.",
                        "mistakes.Visitor: (models.E049) Its uniqueTogether names 'place', which is"
                                + " a relation over other fields and has no column. Name these"
                                + " fields: line, number.");
    }

    @Test
    void aProgramWithMistakesDoesNotStart() {
        assertThatThrownBy(Checks::require)
                .isInstanceOf(SystemCheckError.class)
                .hasMessageContaining("models.E012");
        assertThat(found(Book.class)).isEmpty();
    }

    @Test
    void checksOfOnesOwnAreMadeTooAndMessagesMayBeSilenced() {
        String id = database.backend().name() + ".W001";
        Checks.register(
                "own",
                (models, databases, report) ->
                        report.accept(CheckMessage.warning(id, "all", "Look.", "")));
        try {
            assertThat(found(Book.class)).containsExactly("all: (" + id + ") Look.");
            Checks.silence(id);
            assertThat(found(Book.class)).isEmpty();
        } finally {
            Checks.register("own", (models, databases, report) -> {});
        }
    }
}
