package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.db.Introspection;
import dev.quintet.db.Session;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Choices;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What people are told of fields, and what indexes single fields have.
@EveryDatabase
class WordsTest {
    private final Database database;
    private final Worded worded = new Worded();

    WordsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Worded.class);
        worded.floor = 9;
        worded.day = LocalDate.of(2024, 2, 29);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Worded.class);
    }

    private static List<String> words(String field, ThrowingCallable validation) {
        return catchThrowableOfType(ValidationError.class, validation).problems(field).stream()
                .map(ValidationError.Problem::message)
                .toList();
    }

    @Test
    @Spec("FOPT-011")
    void everyProblemMayHaveWordsOfItsOwn() {
        worded.code = "";
        worded.mail = "joe";
        assertThat(words("code", worded::cleanFields)).containsExactly("Say a word.");
        assertThat(words("mail", worded::cleanFields)).containsExactly("joe is no address.");
        worded.code = null;
        assertThat(words("code", worded::cleanFields)).containsExactly("Say anything.");
        worded.code = "a";
        worded.mail = "";
        worded.save();
        Worded other = new Worded();
        other.day = worded.day;
        assertThat(words("code", other::validateUnique)).containsExactly("Taken: code word.");
        assertThat(words("seat", other::validateUnique)).containsExactly("Twice on one date.");
    }

    @Test
    @Spec("FOPT-011")
    void formsAreToldMoreThanTheDatabase() {
        var code = Apps.options(Worded.class).column("code");
        assertThat(code.helpText()).isEqualTo("Any word will do.");
        assertThat(code.verboseName()).isEqualTo("code word");
        assertThat(Apps.options(Worded.class).column("secret").editable()).isFalse();
        worded.secret = "";
        worded.cleanFields();
        worded.secret = "s";
        worded.save();
        worded.refresh();
        assertThat(worded.secret).isEqualTo("s");
    }

    @Test
    @Spec("FOPT-003")
    void choicesMayBeAskedForInGroups() {
        assertThat(worded.displayOf(Worded_.floor)).isEqualTo("Roof");
        worded.floor = 0;
        assertThat(worded.displayOf("floor")).isEqualTo("Hall");
        worded.floor = 5;
        assertThat(worded.displayOf("floor")).isEqualTo("5");
        assertThat(catchThrowableOfType(ValidationError.class, worded::cleanFields).codes("floor"))
                .containsExactly("invalid_choice");
        worded.save();
        Choices choices = Apps.options(Worded.class).column("floor").choices();
        assertThat(choices.groups().keySet()).containsExactly("Low", "High");
        assertThat(choices.labels()).containsExactly("Hall", "Roof");
    }

    @Test
    @Spec("FOPT-010")
    void anIndexStandsForItselfAndIsNotMadeTwice() {
        try (Session session = database.session()) {
            var found =
                    session.backend().introspection(session).constraints("things_worded").values();
            assertThat(found)
                    .filteredOn(one -> one.columns().equals(List.of("floor")))
                    .extracting(Introspection.Constraint::kind)
                    .containsExactly(Introspection.Kind.INDEX);
            assertThat(found)
                    .filteredOn(one -> one.columns().equals(List.of("code")))
                    .filteredOn(one -> !one.name().endsWith("_like"))
                    .extracting(Introspection.Constraint::kind)
                    .containsExactly(Introspection.Kind.UNIQUE);
            assertThat(found).noneMatch(one -> one.columns().contains("seat"));
        }
    }

    @Test
    @Spec("FOPT-002")
    void whatMayBeBlankIsNotTestedAtAll() {
        worded.mail = "";
        worded.cleanFields();
        worded.code = " ";
        worded.cleanFields();
        assertThat(Apps.options(Worded.class).column("mail").blank()).isTrue();
        assertThat(Apps.options(Worded.class).column("code").blank()).isFalse();
    }
}
