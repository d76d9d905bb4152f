package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.fields.Errand.Level;
import dev.quintet.conformance.fields.Errand.Place;
import dev.quintet.conformance.fields.Errand.Term;
import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Choices;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Enums as the values of fields.
@EveryDatabase
@Spec("CHOICE-001")
class ChoiceTest {
    private final Database database;
    private final Errand errand = new Errand();

    ChoiceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Errand.class);
        errand.level = Level.HIGH;
        errand.term = Term.WINTER;
        errand.place = Place.NEAR_BY;
        errand.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Errand.class);
    }

    private String stored(String column) {
        var identifiers = database.backend().dialect().identifiers();
        String sql =
                "SELECT "
                        + identifiers.quote(column)
                        + " FROM "
                        + identifiers.quote("things_errand");
        try (Session session = database.session()) {
            return session.query(
                    sql,
                    ParameterBinder.NONE,
                    (row, cursor) -> cursor.next() ? row.getString(1) : "");
        }
    }

    @Test
    void theRawValueIsStored() {
        assertThat(stored("level")).isEqualTo("5");
        assertThat(stored("term")).isEqualTo("2024-12-21");
        assertThat(stored("place")).isEqualTo("NEAR_BY");
        errand.refresh();
        assertThat(errand.level).isEqualTo(Level.HIGH);
        assertThat(errand.term).isEqualTo(Term.WINTER);
        assertThat(errand.place).isEqualTo(Place.NEAR_BY);
        assertThat(Apps.options(Errand.class).column("place").sqlType())
                .isEqualTo(new SqlType.Varchar(7));
    }

    @Test
    void queriesTakeConstantsAndRawValues() {
        assertThat(Errand.objects.filter(Errand_.level.eq(Level.HIGH)).count()).isOne();
        assertThat(Errand.objects.filter(Errand_.level.in(Level.values())).count()).isOne();
        assertThat(Errand.objects.filter(q("level", 5)).count()).isOne();
        assertThat(Errand.objects.filter(q("level", "5")).count()).isOne();
        assertThat(Errand.objects.filter(q("level__lt", Level.HIGH)).count()).isZero();
        assertThat(Errand.objects.filter(q("level__gte", -1)).count()).isOne();
        assertThat(Errand.objects.filter(q("term", LocalDate.of(2024, 12, 21))).count()).isOne();
        assertThat(Errand.objects.filter(q("term__in", List.of(Term.SUMMER))).count()).isZero();
        assertThat(Errand.objects.filter(q("place", "NEAR_BY")).count()).isOne();
        Errand.objects.update(set("level", -1), Errand_.place.to(Place.FAR));
        errand.refresh();
        assertThat(errand.level).isEqualTo(Level.VERY_LOW);
        assertThatThrownBy(() -> Errand.objects.filter(q("level", 3)).count())
                .isInstanceOf(ValidationError.class)
                .hasMessage("Errand.level: '3' is no choice of Level. Choices are: -1, 5.");
    }

    @Test
    void whatIsComputedTakesConstantsBesideFields() {
        var raised = when(Errand_.place.eq(Place.NEAR_BY), Level.VERY_LOW).otherwise(Errand_.level);

        assertThat(Errand.objects.annotate(raised.as("raised")).get().get(raised.as("raised")))
                .isEqualTo(Level.VERY_LOW);
        assertThat(Errand.objects.filter(coalesce(Errand_.level, value(Level.HIGH)).eq(Level.HIGH)))
                .hasSize(1);
        Errand.objects.update(Errand_.level.to(raised));
        errand.refresh();
        assertThat(errand.level).isEqualTo(Level.VERY_LOW);
    }

    @Test
    void labelsFollowFromTheNamesUnlessThereAreOthers() {
        Choices levels = Choices.of(Level.class);
        assertThat(levels.labels()).containsExactly("Very Low", "At once");
        assertThat(levels.values()).containsExactly(-1, 5);
        assertThat(levels.names()).containsExactly("VERY_LOW", "HIGH");
        assertThat(levels.contains(5)).isTrue();
        assertThat(levels.contains(4)).isFalse();
        assertThat(Choices.of(Place.class).labels()).containsExactly("Near By", "Far");
        assertThat(errand.displayOf(Errand_.level)).isEqualTo("At once");
        assertThat(errand.displayOf(Errand_.place)).isEqualTo("Near By");
        assertThat(errand.displayOf(Errand_.term)).isEqualTo("Winter");
        errand.term = null;
        assertThat(errand.displayOf(Errand_.term)).isEmpty();
    }

    @Test
    void aRawValueMayBeAssignedByName() {
        Model.assign(errand, set("level", "-1"), set("place", "FAR"), set("term", "2024-06-21"));
        assertThat(errand.level).isEqualTo(Level.VERY_LOW);
        assertThat(errand.term).isEqualTo(Term.SUMMER);
        assertThatThrownBy(() -> Model.assign(errand, set("place", "far")))
                .hasMessage(
                        "Errand.place: 'far' is no choice of Place. Choices are: FAR, NEAR_BY.");
    }

    @Test
    void aValueInTheDatabaseThatIsNoChoiceIsNamed() {
        var identifiers = database.backend().dialect().identifiers();
        try (Session session = database.session()) {
            session.execute(
                    "UPDATE "
                            + identifiers.quote("things_errand")
                            + " SET "
                            + identifiers.quote("level")
                            + " = 7");
        }
        assertThatThrownBy(() -> Errand.objects.list())
                .isInstanceOf(DataError.class)
                .hasMessage(
                        "Cannot read 'level' of Errand with the key "
                                + errand.id()
                                + ": '7' is no choice of Level. Choices are: -1, 5.");
    }

    @Test
    @Spec("CHOICE-002")
    void anEmptyChoiceIsNoConstant() {
        Choices terms = Choices.of(Term.class).withEmpty("Some day");
        assertThat(terms.values())
                .containsExactly(null, LocalDate.of(2024, 6, 21), LocalDate.of(2024, 12, 21));
        assertThat(terms.labels()).startsWith("Some day");
        assertThat(terms.names()).containsExactly("SUMMER", "WINTER");
        assertThat(terms.contains(null)).isTrue();
        assertThat(Choices.of(Term.class).contains(null)).isFalse();
    }
}
