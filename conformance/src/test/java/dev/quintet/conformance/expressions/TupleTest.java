package dev.quintet.conformance.expressions;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Keys of several columns in conditions.
@EveryDatabase
class TupleTest {
    private final Database database;

    TupleTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Leg.class);
        leg("a", 1, 10);
        leg("a", 2, 20);
        leg("b", 1, 30);
        leg("c", 3, 10);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Leg.class);
    }

    private static void leg(String journey, int number, int miles) {
        Leg leg = new Leg();
        leg.journey = journey;
        leg.number = number;
        leg.miles = miles;
        leg.save();
    }

    private static String legs(Condition<? super Leg> condition) {
        return Leg.objects.filter(condition).orderBy(by("pk")).list().toString();
    }

    private static String others(Condition<? super Leg> condition) {
        return Leg.objects.exclude(condition).orderBy(by("pk")).list().toString();
    }

    @Test
    @Spec("EXPR-019")
    void equality() {
        assertThat(legs(q("pk", List.of("a", 2)))).isEqualTo("[a2]");
        assertThat(legs(q("pk__exact", new Object[] {"b", 1}))).isEqualTo("[b1]");
        assertThat(others(q("pk", List.of("a", 2)))).isEqualTo("[a1, b1, c3]");
        assertThat(Leg.objects.get(q("pk", List.of("c", 3))).miles).isEqualTo(10);
    }

    @Test
    @Spec("EXPR-019")
    void among() {
        assertThat(legs(q("pk__in", List.of(List.of("a", 1), List.of("c", 3), List.of("c", 4)))))
                .isEqualTo("[a1, c3]");
        assertThat(legs(q("pk__in", List.of()))).isEqualTo("[]");
        assertThat(others(q("pk__in", List.of(List.of("a", 1))))).isEqualTo("[a2, b1, c3]");
        assertThat(legs(q("pk__in", Leg.objects.filter(q("miles", 10))))).isEqualTo("[a1, c3]");
        assertThat(
                        legs(
                                q(
                                        "pk__in",
                                        Leg.objects
                                                .filter(q("miles", 10))
                                                .values("journey", "number"))))
                .isEqualTo("[a1, c3]");
    }

    @Test
    @Spec("EXPR-019")
    void theOrderIsThatOfTheColumnsOneAfterTheOther() {
        assertThat(legs(q("pk__gt", List.of("a", 1)))).isEqualTo("[a2, b1, c3]");
        assertThat(legs(q("pk__gte", List.of("a", 2)))).isEqualTo("[a2, b1, c3]");
        assertThat(legs(q("pk__lt", List.of("b", 1)))).isEqualTo("[a1, a2]");
        assertThat(legs(q("pk__lte", List.of("b", 9)))).isEqualTo("[a1, a2, b1]");
        assertThat(Leg.objects.orderBy(by("-pk")).list()).hasToString("[c3, b1, a2, a1]");
    }

    @Test
    @Spec("EXPR-019")
    void aKeyIsNullWhereAPartIs() {
        assertThat(legs(q("pk__isnull", true))).isEqualTo("[]");
        assertThat(legs(q("pk__isnull", false))).isEqualTo("[a1, a2, b1, c3]");
    }

    @Test
    @Spec("EXPR-019")
    void keysOfTwoQueriesAreCompared() {
        assertThat(legs(exists(Leg.objects.filter(q("pk", outer("pk")), q("miles__gt", 10)))))
                .isEqualTo("[a2, b1]");
        assertThat(Leg.objects.values("pk").orderBy(by("pk")).list().getFirst().get("pk"))
                .isEqualTo(List.of("a", 1));
    }

    @Test
    @Spec("EXPR-019")
    void whatIsNoKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> legs(q("pk", List.of("a"))))
                .withMessageContaining("of 2 parts")
                .withMessageContaining("cannot be compared with one of 1");
        assertThatIllegalArgumentException().isThrownBy(() -> legs(q("pk", 7)));
        assertThatIllegalArgumentException().isThrownBy(() -> legs(q("pk__in", List.of(1, 2))));
        assertThatThrownBy(() -> legs(q("pk__contains", List.of("a", 1))))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith("'contains' is no lookup of a composite key.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> legs(q("miles", f("pk").plus(1))))
                .withMessage(
                        "'pk' is a composite key, which cannot be part of an expression. Use one of"
                                + " its columns.");
    }

    @Test
    @Spec("AGG-008")
    void countingKeysCountsTheFirstColumn() {
        assertThat(Leg.objects.aggregate(count(f("pk")).as("n"))).containsEntry("n", 4L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leg.objects.aggregate(count(f("pk")).distinct().as("n")))
                .withMessageContaining("composite key");
    }
}
