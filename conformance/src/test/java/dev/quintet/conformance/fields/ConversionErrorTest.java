package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Values that cannot be of a field: the error names the field, wherever they come from.
@EveryDatabase
@Spec({"CFIELD-006", "CFIELD-007", "CFIELD-008", "FIELD-004"})
class ConversionErrorTest {
    private final Database database;
    private final Thing thing = new Thing();

    ConversionErrorTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Thing.class);
        thing.point = new Point(1, 2);
        thing.save();
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Thing.class);
    }

    /// Stores a point that is none.
    private void spoil() {
        var identifiers = database.backend().dialect().identifiers();
        try (Session session = database.session()) {
            session.execute(
                    "UPDATE "
                            + identifiers.quote("things_thing")
                            + " SET "
                            + identifiers.quote("point")
                            + " = 'nowhere'");
        }
    }

    @Test
    void aValueOfAQuery() {
        for (String path : List.of("number", "number__gt", "number__in")) {
            Object value = path.endsWith("in") ? List.of("seven") : "seven";
            assertThatThrownBy(() -> Thing.objects.filter(q(path, value)).count())
                    .isInstanceOf(ValidationError.class)
                    .hasMessageStartingWith("Thing.number: Expected a");
        }
        assertThatThrownBy(() -> Thing.objects.filter(q("point", "nowhere")).count())
                .isInstanceOf(ValidationError.class)
                .hasMessage("Thing.point: 'nowhere' is no point such as '3:4'");
        assertThatThrownBy(() -> Thing.objects.update(set("number", "seven")))
                .hasMessageStartingWith("Thing.number: Expected a 32-bit integer");
    }

    @Test
    void aValueThatIsAssigned() {
        assertThatThrownBy(() -> Model.assign(thing, set("point", "nowhere")))
                .hasMessage("Thing.point: 'nowhere' is no point such as '3:4'");
        assertThatThrownBy(() -> thing.setPk("seven"))
                .hasMessageStartingWith("Thing.id: Expected a 64-bit integer but got 'seven'");
    }

    @Test
    void aValueThatIsWritten() {
        thing.point = new Point(-1, 0);
        String message = "Cannot store 'point' of Thing: a point is not negative";
        assertThatThrownBy(thing::save).isInstanceOf(DataError.class).hasMessage(message);
        assertThatThrownBy(() -> Thing.objects.bulkUpdate(List.of(thing), Thing_.point))
                .hasMessage("Thing.point: a point is not negative");
        Thing other = new Thing();
        other.point = new Point(0, -1);
        assertThatThrownBy(other::save).isInstanceOf(DataError.class).hasMessage(message);
        assertThatThrownBy(() -> Thing.objects.bulkCreate(List.of(other)))
                .isInstanceOf(DataError.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Thing.objects.update(Thing_.point.to(new Point(-1, -1))))
                .isInstanceOf(DataError.class)
                .hasMessage(message);
        assertThat(Thing.objects.count()).isOne();
    }

    @Test
    void aValueThatIsRead() {
        spoil();
        String reason = "'nowhere' is no point such as '3:4'";
        assertThatThrownBy(() -> Thing.objects.list())
                .isInstanceOf(DataError.class)
                .hasMessage(
                        "Cannot read 'point' of Thing with the key " + thing.id() + ": " + reason);
        assertThatThrownBy(thing::refresh)
                .isInstanceOf(DataError.class)
                .hasMessageStartingWith("Cannot read 'point' of Thing");
        assertThatThrownBy(() -> thing.refreshFields("point"))
                .isInstanceOf(DataError.class)
                .hasMessageStartingWith("Cannot read 'point' of Thing");
        assertThatThrownBy(() -> Thing.objects.values("point").list())
                .isInstanceOf(DataError.class)
                .hasMessage("Cannot read 'point', which is Thing.point: " + reason);
        assertThatThrownBy(() -> Thing.objects.select(Thing_.point).list())
                .isInstanceOf(DataError.class)
                .hasMessageEndingWith("which is Thing.point: " + reason);
    }
}
