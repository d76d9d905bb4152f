package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.Database;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Options of fields and what they do in the database.
@EveryDatabase
class FieldOptionsTest {
    private final Database database;

    FieldOptionsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Thing.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Thing.class);
    }

    private static Thing stored() {
        Thing thing = new Thing();
        thing.name = "one";
        thing.save();
        return thing;
    }

    @Test
    @Spec("FOPT-005")
    void aColumnMayHaveAnyName() {
        Thing thing = stored();
        Thing.objects
                .filter(Thing_.number.eq(0), Thing_.name.eq("one"))
                .update(Thing_.number.to(3));
        thing.refresh();
        assertThat(thing.number).isEqualTo(3);
        assertThat(Apps.options(Thing.class).column("name").column()).isEqualTo("odd \"name\"");
    }

    @Test
    @Spec("FIELD-017")
    void momentsAreSetWhenAnInstanceIsSavedAndNotByUpdates() {
        Thing thing = stored();
        Thing.objects.update(
                Thing_.made.to(Thing_.made.minus(Duration.ofHours(1))),
                Thing_.changed.to(Thing_.changed.minus(Duration.ofHours(1))));
        thing.refresh();
        Instant made = thing.made;
        Instant changed = thing.changed;
        assertThat(made).isNotNull();
        assertThat(changed).isNotNull();
        Thing.objects.update(Thing_.number.to(1));
        thing.refresh();
        assertThat(thing.changed).isEqualTo(changed);
        thing.save(SaveOptions.DEFAULTS.updateFields(List.of("number")));
        thing.refresh();
        assertThat(thing.changed).isEqualTo(changed);
        thing.save();
        assertThat(thing.changed).isAfter(changed);
        assertThat(thing.made).isEqualTo(made);
        var field = Apps.options(Thing.class).column("changed");
        assertThat(field.editable()).isFalse();
        assertThat(field.blank()).isTrue();
    }

    @Test
    @Spec({"CFIELD-004", "CFIELD-006", "CFIELD-007", "CFIELD-008"})
    void aTypeOfOnesOwnIsOneSmallClass() {
        Thing thing = stored();
        assertThat(thing.point).isNull();
        thing.point = new Point(3, 4);
        thing.save();
        thing.refresh();
        assertThat(thing.point).isEqualTo(new Point(3, 4));
        assertThat(Thing.objects.filter(Thing_.point.eq(new Point(3, 4))).count()).isOne();
        assertThat(Thing.objects.filter(q("point", "3:4")).count()).isOne();
        assertThat(Thing.objects.filter(q("point__startswith", "3")).count()).isOne();
        assertThat(Thing.objects.filter(q("point__isnull", true)).exists()).isFalse();
        assertThatThrownBy(() -> Thing.objects.filter(q("point", "nowhere")).count())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nowhere' is no point such as '3:4'");
        assertThat(Apps.options(Thing.class).column("point").sqlType().toString())
                .contains("Varchar");
    }

    @Test
    @Spec("FIELD-007")
    void bytesAreCountedKeptAndLeftOutOfForms() {
        Thing thing = stored();
        thing.data = new byte[] {0, -1, 7};
        thing.save();
        thing.refresh();
        assertThat(thing.data).containsExactly(0, -1, 7);
        thing.data = new byte[4];
        assertThat(
                        catchThrowableOfType(ValidationError.class, () -> thing.cleanFields())
                                .codes("data"))
                .containsExactly("max_length");
        var field = Apps.options(Thing.class).column("data");
        assertThat(field.editable()).isFalse();
        assertThat((byte[]) field.type().prepare("AP8H")).containsExactly(0, -1, 7);
        assertThatThrownBy(() -> field.type().prepare("no base64!"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseFillsInWhatAnInsertLacks() {
        Thing thing = stored();
        assertThat(thing.rank).isEqualTo(7);
        assertThat(thing.since).isNotNull();
        Thing other = new Thing();
        other.rank = 9;
        other.save();
        other.refresh();
        assertThat(other.rank).isEqualTo(9);
    }

    @Test
    @Spec("FOPT-016")
    void withoutADefaultAFieldIsAsJavaMakesIt() {
        Thing thing = new Thing();
        assertThat(thing.name).isNull();
        assertThat(thing.number).isZero();
        assertThat(thing.data).isNull();
        thing.save();
        assertThat(Thing.objects.filter(Thing_.name.isNull()).count()).isOne();
    }

    @Test
    @Spec("FOPT-001")
    void nullIsAMatterOfTheColumnAndTheEmptyTextIsAnother() {
        Thing thing = stored();
        thing.name = "";
        thing.save();
        assertThat(Thing.objects.filter(Thing_.name.isNull()).exists())
                .isEqualTo(database.backend().features().interpretsEmptyStringsAsNull());
        thing.name = null;
        thing.save();
        assertThat(Thing.objects.filter(Thing_.name.isNull()).exists()).isTrue();
    }
}
