package dev.quintet.conformance.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.Session;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Defaults, of the database and of Java.
@EveryDatabase
class DatabaseDefaultTest {
    private final Database database;

    DatabaseDefaultTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Stamp.class);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Stamp.class);
    }

    private static void assertDefaults(Stamp stamp) {
        assertThat(stamp.rank).isEqualTo(7);
        assertThat(Duration.between(stamp.since, Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(5));
        assertThat(stamp.code).isEqualTo("IT'S");
        assertThat(stamp.valid).isTrue();
        assertThat(stamp.price).isEqualTo("12.50");
        assertThat(stamp.day).isEqualTo("2024-02-29");
        assertThat(stamp.sum).isEqualTo(23);
        assertThat(stamp.level).isEqualTo(Stamp.Level.HIGH);
        assertThat(stamp.place).isEqualTo(new Point(3, 4));
    }

    @Test
    @Spec("FOPT-007")
    void anInsertLeavesOutWhatIsNotSetAndReadsItBack() {
        Stamp stamp = new Stamp();
        assertThat(stamp.rank).isNull();
        try (QueryRecorder queries = QueryRecorder.start()) {
            stamp.save();
            String insert = queries.statements().getFirst().sql();
            String columns = insert.substring(0, insert.indexOf("VALUES"));
            assertThat(columns).doesNotContain("rank").doesNotContain("since");
        }
        assertDefaults(stamp);
        stamp.refresh();
        assertDefaults(stamp);
    }

    @Test
    @Spec("FOPT-007")
    void whatIsSetWins() {
        Stamp stamp = new Stamp();
        stamp.rank = 1;
        stamp.code = "own";
        stamp.valid = false;
        stamp.price = BigDecimal.ONE;
        stamp.day = LocalDate.of(2020, 1, 1);
        stamp.save();
        stamp.refresh();
        assertThat(stamp.rank).isOne();
        assertThat(stamp.code).isEqualTo("own");
        assertThat(stamp.valid).isFalse();
        assertThat(stamp.price).isEqualTo("1.00");
        assertThat(stamp.day).isEqualTo("2020-01-01");
        assertThat(stamp.sum).isEqualTo(23);
    }

    @Test
    @Spec("FOPT-007")
    void manyAtOnceMayHaveDifferentOnesSet() {
        Stamp first = new Stamp();
        Stamp second = new Stamp();
        second.rank = 3;
        Stamp third = new Stamp();
        third.code = "own";
        Stamp.objects.bulkCreate(List.of(first, second, third));
        List<Stamp> stored = Stamp.objects.orderBy(Stamp_.number.asc()).list();
        assertDefaults(stored.getFirst());
        assertThat(stored).extracting(stamp -> stamp.rank).containsExactly(7, 3, 7);
        assertThat(stored).extracting(stamp -> stamp.code).containsExactly("IT'S", "IT'S", "own");
    }

    @Test
    @Spec("FOPT-007")
    void validationAsksForNoValueThatTheDatabaseHas() {
        Stamp stamp = new Stamp();
        stamp.name = "named";
        assertThatCode(() -> stamp.cleanFields("notes")).doesNotThrowAnyException();
    }

    @Test
    @Spec("FOPT-008")
    void theDefaultOfJavaWinsInTheProgramAndThatOfTheDatabaseForOthers() {
        Stamp stamp = new Stamp();
        stamp.save();
        assertThat(stamp.both).isEqualTo(5);
        stamp.refresh();
        assertThat(stamp.both).isEqualTo(5);
        var identifiers = database.backend().dialect().identifiers();
        try (Session session = database.session()) {
            session.execute(
                    "INSERT INTO "
                            + identifiers.quote("things_stamp")
                            + " ("
                            + identifiers.quote("name")
                            + ", "
                            + identifiers.quote("number")
                            + ", "
                            + identifiers.quote("notes")
                            + ") VALUES ('other', -1, '{}')");
        }
        Stamp other = Stamp.objects.get(Stamp_.name.eq("other"));
        assertThat(other.both).isEqualTo(9);
        assertDefaults(other);
    }

    @Test
    @Spec("FOPT-009")
    void theInitializerIsEvaluatedForEachInstance() {
        Stamp first = new Stamp();
        Stamp second = Stamp.objects.create(Stamp_.name.to("two"));
        assertThat(second.number).isEqualTo(first.number + 1);
        assertThat(second.notes).isEqualTo(first.notes);
        Stamp made = Stamp.objects.getOrCreate(Stamp_.name.to("three")).object();
        assertThat(made.number).isGreaterThan(second.number);
        assertThat(Model.assign(new Stamp(), Stamp_.number.to(0)).number).isZero();
    }
}
