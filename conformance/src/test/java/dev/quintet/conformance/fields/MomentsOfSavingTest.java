package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Defaults;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// Fields that hold the moment of a save, by all the ways of saving.
@EveryDatabase
@Spec("FIELD-017")
class MomentsOfSavingTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    private final Database database;

    MomentsOfSavingTest(Database database) {
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

    /// A stored thing that was made and changed long ago.
    private static Thing old() {
        Thing thing = new Thing();
        thing.name = "old";
        thing.save();
        Thing.objects.update(Thing_.made.to(LONG_AGO), Thing_.changed.to(LONG_AGO));
        thing.refresh();
        return thing;
    }

    @Test
    void aValueOfOnesOwnIsReplaced() {
        Thing thing = new Thing();
        thing.made = LONG_AGO;
        thing.changed = LONG_AGO;
        thing.save();
        assertThat(thing.made).isAfter(LONG_AGO);
        assertThat(thing.changed).isAfter(LONG_AGO);
    }

    @Test
    void onlyTheFieldsThatAreWrittenAreSet() {
        Thing thing = old();
        thing.save(SaveOptions.DEFAULTS.updateFields(List.of("number")));
        thing.refresh();
        assertThat(thing.changed).isEqualTo(LONG_AGO);
        thing.save(SaveOptions.DEFAULTS.updateFields(List.of("number", "changed", "made")));
        thing.refresh();
        assertThat(thing.changed).isAfter(LONG_AGO);
        assertThat(thing.made).isEqualTo(LONG_AGO);
    }

    @Test
    void manyAtOnceGetTheMomentToo() {
        Thing thing = new Thing();
        Thing.objects.bulkCreate(List.of(thing));
        assertThat(thing.made).isAfter(LONG_AGO);
        assertThat(thing.changed).isAfter(LONG_AGO);
        assertThat(Thing.objects.filter(Thing_.made.gt(LONG_AGO)).count()).isOne();
    }

    @Test
    void updateOrCreateWritesTheMomentWithTheOthers() {
        Thing thing = old();
        Thing.objects.updateOrCreate(Defaults.of(Thing_.number.to(7)), Thing_.name.to("old"));
        thing.refresh();
        assertThat(thing.number).isEqualTo(7);
        assertThat(thing.changed).isAfter(LONG_AGO);
        assertThat(thing.made).isEqualTo(LONG_AGO);
    }
}
