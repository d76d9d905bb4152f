package dev.quintet.conformance.aggregates;

import static dev.quintet.conformance.expressions.Part_.kind;
import static dev.quintet.conformance.expressions.Part_.weight;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.expressions.Part;
import dev.quintet.db.Database;
import dev.quintet.models.Rows;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/// Groups by an expression with constants, which is used once more: databases see parameters there,
/// each of which could have another value.
@EveryDatabase
class RepeatedKeyTest {
    private final Database database;

    RepeatedKeyTest(Database database) {
        this.database = database;
        Schema.create(database, Part.class);
        part("nut", 1);
        part("nut", 2);
        part("bolt", 5);
    }

    @AfterEach
    void drop() {
        Schema.drop(database, Part.class);
    }

    private static void part(String kind, int weight) {
        Part part = new Part();
        part.kind = kind;
        part.weight = weight;
        part.save();
    }

    /// Groups by whether parts are heavy, which is a CASE with three constants.
    private static Rows<Part, Map<String, @Nullable Object>> bySize() {
        return Part.objects
                .annotate(when(weight.gt(1), "heavy").otherwise("light").as("size"))
                .values("size")
                .annotate(countAll().as("n"));
    }

    @Test
    @Spec("AGG-014")
    void inAConditionOnGroups() {
        assertThat(bySize().filter(q("size", "light").or(q("n__gt", 5))).list())
                .hasToString("[{size=light, n=1}]");
        assertThat(bySize().filter(q("size", "light").or(q("n__gt", 1))).count()).isEqualTo(2);
    }

    @Test
    @Spec("AGG-016")
    void inAnOrderByWhatIsNotSelected() {
        assertThat(bySize().orderBy(by("size")).values("n").list()).hasToString("[{n=2}, {n=1}]");
        assertThat(bySize().orderBy(by("-size")).values("n").limit(1).list())
                .hasToString("[{n=1}]");
    }

    @Test
    @Spec("AGG-017")
    void inAValueMadeOfItAndOfAnAggregate() {
        assertThat(
                        Part.objects
                                .annotate(weight.times(10).as("tenfold"))
                                .values("tenfold")
                                .annotate(countAll().plus(f("tenfold")).as("sum"))
                                .orderBy(by("sum"))
                                .list())
                .hasToString("[{tenfold=10, sum=11}, {tenfold=20, sum=21}, {tenfold=50, sum=51}]");
    }

    @Test
    @Spec("AGG-017")
    void inAWindowOverGroups() {
        assertThat(
                        bySize().annotate(rank().over(orderBy(by("-size"))).as("place"))
                                .orderBy(by("place"))
                                .list())
                .hasToString("[{size=light, n=1, place=1}, {size=heavy, n=2, place=2}]");
    }

    @Test
    @Spec("AGG-014")
    void inAQueryWithinAnother() {
        var heavyKinds =
                Part.objects
                        .annotate(kind.concat("!").as("loud"))
                        .values("loud")
                        .annotate(countAll().as("n"))
                        .filter(q("loud", "bolt!").or(q("n__gt", 5)))
                        .values("loud");

        assertThat(
                        Part.objects
                                .annotate(kind.concat("!").as("own"))
                                .filter(q("own__in", heavyKinds))
                                .list())
                .hasToString("[bolt5]");
    }
}
