package dev.quintet.conformance.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.checks.CheckMessage;
import dev.quintet.models.checks.Checks;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Relations that are meant to lead to some rows only.
@EveryDatabase
class LimitedChoicesTest {
    private final Person ann;
    private final Person retired;

    LimitedChoicesTest(Database database) {
        Keys.fresh(database);
        ann = Person.objects.create(Person_.name.to("ann"));
        retired = Person.objects.create(Person_.name.to("bob"), Person_.active.to(false));
        Shift.helpers = "";
    }

    private static Shift led(Person person) {
        Shift shift = new Shift();
        shift.lead.set(person);
        return shift;
    }

    @Test
    @Spec("REL-013")
    void validationRefusesRowsBeyondTheLimit() {
        assertThatCode(() -> led(ann).cleanFields()).doesNotThrowAnyException();
        assertThatThrownBy(() -> led(retired).cleanFields())
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error -> {
                            assertThat(error.problems().keySet()).containsExactly("lead");
                            assertThat(error.problems().get("lead").getFirst().code())
                                    .isEqualTo("invalid");
                        });
    }

    @Test
    @Spec("REL-013")
    void theLimitIsAskedForEachTime() {
        Shift shift = new Shift();
        shift.helper.set(ann);

        shift.cleanFields();
        Shift.helpers = "x";

        assertThatThrownBy(shift::cleanFields).isInstanceOf(ValidationError.class);
    }

    @Test
    @Spec("REL-013")
    void savingAndQueriesKnowNothingOfIt() {
        Shift shift = led(retired);
        shift.save();
        shift.others.add(retired);

        assertThat(Shift.objects.filter(Shift_.lead().eq(retired)).get()).isEqualTo(shift);
        assertThat(shift.others.list()).containsExactly(retired);
    }

    @Test
    @Spec("REL-013")
    void aRowThatDoesNotExistIsInvalidAndNoneIsFine() {
        Shift shift = new Shift();
        shift.cleanFields();
        shift.lead.setId(-1L);

        assertThatThrownBy(shift::cleanFields)
                .isInstanceOfSatisfying(
                        ValidationError.class,
                        error ->
                                assertThat(error.problems().get("lead").getFirst().code())
                                        .isEqualTo("invalid"));
    }

    @Test
    @Spec({"REL-013", "REL-011"})
    void whatMeansNothingIsFoundAtTheStart() {
        assertThat(Checks.run(List.of(Apps.options(Bench.class))))
                .extracting(CheckMessage::toString)
                .containsExactly(
                        "keys.Bench.shelf: (fields.E322) It has @OnDelete(DB_SET_DEFAULT), but the"
                                + " database has no default for it. Name one with"
                                + " meta.databaseDefault(...), or choose another rule.",
                        "keys.Bench.sitters: (fields.W343) Its choices are limited, which means"
                                + " nothing where its pairs have a model of their own. Limit the"
                                + " choices of the key in keys.Sitting.");
    }

    @Test
    @Spec("REL-013")
    void formsCanAskForIt() {
        var shift = Apps.options(Shift.class);

        assertThat(((ForeignKeyField) shift.field("lead")).limitedTo()).isPresent();
        assertThat(((ManyToManyField) shift.field("others")).limitedTo()).isPresent();
        assertThat(((ForeignKeyField) Apps.options(Parcel.class).field("recipient")).limitedTo())
                .isEmpty();
    }
}
