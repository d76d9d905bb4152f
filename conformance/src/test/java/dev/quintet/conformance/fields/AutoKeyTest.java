package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Schema;
import dev.quintet.models.meta.Apps;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Keys that the database counts, of 16, 32 and 64 bits.
@EveryDatabase
class AutoKeyTest {
    private final Database database;

    AutoKeyTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Small.class, Medium.class, Thing.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Small.class, Medium.class, Thing.class);
    }

    @Test
    @Spec({"FIELD-001", "FIELD-002"})
    void theDatabaseCountsKeysOfEverySize() {
        Small small = new Small();
        assertThat(small.number).isNull();
        small.save();
        assertThat(small.number).isPositive();
        Medium medium = new Medium();
        medium.small.set(small);
        medium.save();
        assertThat(medium.id).isPositive();
        Thing thing = new Thing();
        thing.save();
        assertThat(thing.id()).isPositive();

        List<Small> many = Small.objects.bulkCreate(List.of(new Small(), new Small()));
        assertThat(many).allSatisfy(one -> assertThat(one.number).isGreaterThan(small.number));
        assertThat(Small.objects.get(Small_.number.eq(small.number))).isEqualTo(small);
    }

    @Test
    @Spec("FIELD-001")
    void anInsertLeavesAKeyOutThatIsNotSet() {
        try (QueryRecorder queries = QueryRecorder.start()) {
            new Small().save();
            Small given = new Small();
            given.number = 77;
            given.save();
            assertThat(queries.statements().getFirst().sql())
                    .startsWith("INSERT INTO")
                    .doesNotContain("number" + quote() + ",")
                    .doesNotContain("number" + quote() + ") V");
            assertThat(queries.statements().getLast().sql()).contains("number" + quote() + ",");
        }
        assertThat(Small.objects.count()).isEqualTo(2);
    }

    private String quote() {
        String quoted = database.backend().dialect().identifiers().quote("x");
        return quoted.substring(quoted.length() - 1);
    }

    @Test
    @Spec("FIELD-001")
    void theKeyOfADeletedRowIsNotGivenAgain() {
        Small first = new Small();
        first.save();
        Short number = first.number;
        first.delete();
        Small second = new Small();
        second.save();
        assertThat(second.number).isGreaterThan(number);
    }

    @Test
    @Spec("FIELD-002")
    void aForeignKeyHasTheSizeOfTheKeyAndCountsNothing() {
        var small = Apps.options(Medium.class).column("small");
        var next = Apps.options(Medium.class).column("next");
        assertThat(small.sqlType()).isEqualTo(SqlType.SMALL_INT);
        assertThat(next.sqlType()).isEqualTo(SqlType.INT);
        assertThat(small.auto()).isFalse();
        new Medium().save();
        assertThat(Medium.objects.filter(Medium_.small().number.isNull()).count()).isOne();
    }

    @Test
    @Spec("FIELD-002")
    void zeroIsAKeyLikeAnyOther() {
        Small zero = new Small();
        zero.number = 0;
        zero.save();
        assertThat(zero.number).isZero();
        assertThat(Small.objects.filter(Small_.number.eq((short) 0)).count()).isOne();
    }

    @Test
    @Spec("FIELD-002")
    void aKeyOf16BitsEndsAt32767() {
        Small last = new Small();
        last.number = Short.MAX_VALUE;
        last.save();
        assertThatThrownBy(() -> Medium.objects.create(Medium_.id.to(1), smallId(40_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Medium.small: Expected a 16-bit integer but got 40000");
    }

    private static dev.quintet.models.expressions.Assignment<Object> smallId(int id) {
        return dev.quintet.models.expressions.ByName.set("smallId", id);
    }
}
