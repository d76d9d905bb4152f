package dev.quintet.conformance.aggregates;

import static dev.quintet.conformance.expressions.Part_.kind;
import static dev.quintet.conformance.expressions.Part_.weight;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.expressions.Part;
import dev.quintet.conformance.sales.Region_;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What queries group by.
@EveryDatabase
class GroupingTest {
    private final Database database;

    GroupingTest(Database database) {
        this.database = database;
        Shops.in(database);
    }

    @BeforeEach
    void create() {
        Schema.create(database, Part.class);
        part("nut", 1);
        part("bolt", 5);
        part("nut", 2);
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

    // ---- orders

    @Test
    @Spec("AGG-016")
    void theOrderOfTheModelIsNoneOfGroups() {
        assertThat(Part.objects.all().list()).as("by weight").hasToString("[nut1, nut2, bolt5]");
        var kinds = Part.objects.values("kind").annotate(countAll().as("n"));
        assertThat(kinds.sql()).doesNotContain("ORDER BY");
        assertThat(kinds.orderBy(kind.asc()).list())
                .hasToString("[{kind=bolt, n=1}, {kind=nut, n=2}]");
    }

    @Test
    @Spec("AGG-016")
    void anOrderThatIsAskedForSplitsGroups() {
        assertThat(
                        Part.objects
                                .values("kind")
                                .annotate(countAll().as("n"))
                                .orderBy(weight.desc())
                                .list())
                .hasToString("[{kind=bolt, n=1}, {kind=nut, n=1}, {kind=nut, n=1}]");
        assertThat(
                        Part.objects
                                .orderBy(weight.asc())
                                .values("kind")
                                .annotate(countAll().as("n"))
                                .list())
                .hasSize(3);
    }

    @Test
    @Spec("AGG-016")
    void anOrderByTheAggregateSplitsNothing() {
        assertThat(
                        Part.objects
                                .values("kind")
                                .annotate(sum(weight).as("w"))
                                .orderBy(f("w").asc())
                                .list())
                .hasToString("[{kind=nut, w=3}, {kind=bolt, w=5}]");
    }

    @Test
    @Spec("AGG-016")
    void theFirstGroupIsThatOfAnOrder() {
        var kinds = Part.objects.values("kind").annotate(sum(weight).as("w"));
        assertThat(kinds.orderBy(kind.desc()).first()).hasToString("Optional[{kind=nut, w=3}]");
        assertThat(kinds.orderBy(kind.desc()).last()).hasToString("Optional[{kind=bolt, w=5}]");
    }

    // ---- terms

    @Test
    @Spec("AGG-017")
    void theKeyStandsForItsTableWhereTheDatabaseKnowsThat() {
        var shops = Shop.objects.annotate(count(Shop_.sales()).as("n")).orderBy(Shop_.name.asc());
        String groups = groups(shops.sql());
        assertThat(groups).contains("id");
        assertThat(groups.contains("name"))
                .isEqualTo(!database.backend().features().groupsByKeyAlone());
        assertThat(shops.list()).hasToString("[Harbour, Market, Station]");
        assertThat(shops.list())
                .extracting(shop -> shop.annotations().get("n"))
                .containsExactly(3L, 0L, 2L);
    }

    @Test
    @Spec("AGG-017")
    void soItDoesForRelatedRows() {
        var shops =
                Shop.objects
                        .selectRelated(Shop_.region())
                        .annotate(count(Shop_.sales()).as("n"))
                        .filter(f("n").gt(0))
                        .orderBy(Shop_.region().name.asc().nullsLast());
        assertThat(shops.list()).hasToString("[Harbour, Station]");
        assertThat(shops.list().getFirst().region.get().name).isEqualTo("North");
        assertThat(
                        Shop.objects
                                .values("region__id", "region__name")
                                .annotate(count(Shop_.sales()).as("n"))
                                .filter(Shop_.region().isNotNull())
                                .orderBy(Shop_.region().name.asc())
                                .values("region__name", "n")
                                .list())
                .hasToString("[{region__name=North, n=3}, {region__name=South, n=0}]");
        assertThat(Region_.name.path()).containsExactly("name");
    }

    @Test
    @Spec("AGG-017")
    void otherColumnsThanTheKeyAreAllThere() {
        String groups =
                groups(
                        Shop.objects
                                .values("name", "region")
                                .annotate(count(Shop_.sales()).as("n"))
                                .sql());
        assertThat(groups).isNotEmpty();
        assertThat(groups.split(",")).hasSize(2);
    }

    @Test
    @Spec("AGG-017")
    void constantsAndRepetitionsAreLeftOut() {
        String groups =
                groups(
                        Part.objects
                                .annotate(value("x").as("x"), kind.lower().as("low"))
                                .values("kind", "x", "low")
                                .annotate(countAll().as("n"), kind.lower().as("again"))
                                .orderBy(kind.asc(), kind.lower().asc())
                                .sql());
        assertThat(groups.split(",")).hasSize(2);
    }

    private static String groups(String sql) {
        int start = sql.indexOf("GROUP BY ");
        assertThat(start).as(sql).isPositive();
        return sql.substring(start + "GROUP BY ".length()).split(" (?:HAVING|ORDER BY) ")[0];
    }
}
