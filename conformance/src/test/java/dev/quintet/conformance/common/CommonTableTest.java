package dev.quintet.conformance.common;

import static dev.quintet.conformance.common.Part_.id;
import static dev.quintet.conformance.common.Part_.name;
import static dev.quintet.conformance.common.Part_.price;
import static dev.quintet.conformance.common.Part_.whole;
import static dev.quintet.conformance.common.Sale_.number;
import static dev.quintet.conformance.common.Sale_.part;
import static dev.quintet.models.expressions.AggregateFunctions.countAll;
import static dev.quintet.models.expressions.AggregateFunctions.max;
import static dev.quintet.models.expressions.AggregateFunctions.sum;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ConditionalFunctions.exists;
import static dev.quintet.models.expressions.ConditionalFunctions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.CommonTable;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Queries under a name, which other queries read like tables.
@EveryDatabase
class CommonTableTest {
    private final Database database;

    CommonTableTest(Database database) {
        this.database = database;
        Machine.in(database);
    }

    private static List<String> names(Query<?, ?, ?> rows) {
        return rows.stream().map(String::valueOf).sorted().toList();
    }

    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void undone(Runnable work) {
        assertThatThrownBy(() ->
                        Transaction.on(database)
                                .atomic(() -> {
                                    work.run();
                                    throw new Undo();
                                }))
                .isInstanceOf(Undo.class);
    }

    // ---- joined

    @Test
    void aQueryOfGroupsIsJoinedByItsColumns() {
        var total = sum(number).as("total");
        var totals = CommonTable.of("totals", Sale.objects.values("part").annotate(total));

        var parts =
                Part.objects
                        .join(totals, id.eq(totals.get(part().id)))
                        .annotate(totals.get(total).as("sold"))
                        .filter(totals.get(total).gt(10))
                        .orderBy(totals.get(total).desc());

        assertThat(parts)
                .extracting(each -> each + " " + each.annotation("sold"))
                .containsExactly("spoke 100", "wheel 60", "lamp 15");
        assertThat(Statements.during(parts::list)).as("one statement").hasSizeLessThan(2);
        assertThat(parts.count()).isEqualTo(3);
        assertThat(parts.exists()).isTrue();
        assertThat(parts.values("name", "sold").first())
                .contains(Map.of("name", "spoke", "sold", 100L));
    }

    @Test
    void rowsWithoutPartnerStayInALeftJoin() {
        var total = sum(number).as("total");
        var totals = CommonTable.of("totals", Sale.objects.values("part").annotate(total));

        var parts = Part.objects.leftJoin(totals, id.eq(totals.get("part")));

        assertThat(parts.filter(totals.get(total).isNull())).hasToString("<QuerySet [rim]>");
        assertThat(parts.count()).isEqualTo(6);
        assertThat(names(parts.filter(totals.get(total).isNull().or(totals.get(total).lte(10)))))
                .containsExactly("bike", "frame", "rim");
    }

    @Test
    void itsColumnsMayBeUsedInExpressionsAndAggregates() {
        var total = sum(number).as("total");
        var totals = CommonTable.of("totals", Sale.objects.values("part").annotate(total));
        var income = sum(price.times(totals.get(total))).as("income");

        assertThat(
                        Part.objects
                                .join(totals, id.eq(totals.get(part().id)))
                                .aggregate(income)
                                .get(income))
                .isEqualTo(1500L + 4800 + 100 + 1000 + 300);
    }

    @Test
    void severalTablesAreJoinedAndOneTwiceUnderAnotherName() {
        var total = sum(number).as("total");
        var totals = CommonTable.of("totals", Sale.objects.values("part").annotate(total));
        var upper = totals.as("upper");
        var dear = CommonTable.of("dear", Part.objects.filter(price.gte(80)));

        var parts =
                Part.objects
                        .join(totals, id.eq(totals.get(part().id)))
                        .join(upper, whole().id.eq(upper.get(part().id)))
                        .join(dear, id.eq(dear.get(id)))
                        .annotate(totals.get(total).plus(upper.get(total)).as("both"));

        assertThat(parts.orderBy(name.asc()))
                .extracting(each -> each + " " + each.annotation("both"))
                .containsExactly("frame 8", "wheel 63");
    }

    @Test
    void aTableMayReadAnother() {
        var total = sum(number).as("total");
        var totals = CommonTable.of("totals", Sale.objects.values("part").annotate(total));
        var most =
                CommonTable.of(
                        "most",
                        Part.objects
                                .join(totals, id.eq(totals.get(part().id)))
                                .filter(totals.get(total).gte(60)));

        assertThat(names(most.rows())).containsExactly("spoke", "wheel");
        assertThat(names(Part.objects.join(most, id.eq(most.get(id)))))
                .containsExactly("spoke", "wheel");
    }

    // ---- read

    @Test
    void itsRowsAreAQueryLikeAnyOther() {
        var half = price.mod(100).as("half");
        var dear = CommonTable.of("dear", Part.objects.filter(price.gte(30)).annotate(half));

        var rows = dear.rows();

        assertThat(rows.orderBy(name.asc()))
                .extracting(each -> each + " " + each.get(half))
                .containsExactly("bike 0", "frame 0", "rim 30", "wheel 80");
        assertThat(names(rows.filter(whole().name.eq("bike")))).containsExactly("frame", "wheel");
        assertThat(names(rows.filter(half.gt(10)))).containsExactly("rim", "wheel");
        assertThat(rows.count()).isEqualTo(4);
        assertThat(rows.get(name.eq("rim")).price).isEqualTo(30);
        assertThat(rows.selectRelated(whole()).get(name.eq("rim")).whole.get().name)
                .isEqualTo("wheel");
        assertThat(rows.sql()).startsWith("WITH ");
    }

    @Test
    void aSliceInItIsTakenFirst() {
        var three = CommonTable.of("three", Part.objects.orderBy(price.desc()).limit(3));

        assertThat(names(three.rows().filter(whole().isNotNull())))
                .containsExactly("frame", "wheel");
    }

    @Test
    void rowsOfAUnionCanBeFilteredAndGrouped() {
        var both =
                CommonTable.of(
                        "both",
                        Part.objects
                                .annotate(value("part").as("kind"))
                                .values("name", "kind")
                                .unionAll(
                                        Sale.objects
                                                .annotate(
                                                        part().name.as("sold"),
                                                        value("sale").as("kind"))
                                                .values("sold", "kind")));

        assertThat(
                        both.rows()
                                .values("name")
                                .annotate(countAll().as("n"))
                                .filter(q("n__gt", 3))
                                .list())
                .containsExactly(Map.of("name", "wheel", "n", 4L));
        assertThat(
                        both.rows()
                                .values("kind")
                                .annotate(countAll().as("n"))
                                .orderBy(by("kind"))
                                .list())
                .containsExactly(Map.of("kind", "part", "n", 6L), Map.of("kind", "sale", "n", 9L));
        assertThatThrownBy(() -> both.rows().list())
                .as("values are no instances")
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("both");
    }

    @Test
    void itMayStandInsideOfAnotherQuery() {
        var dear = CommonTable.of("dear", Part.objects.filter(price.gte(80)));

        assertThat(names(Part.objects.filter(id.in(dear.rows().values("whole")))))
                .containsExactly("bike");
        assertThat(names(Part.objects.filter(exists(dear.rows().filter(whole().id.eq(f("id")))))))
                .hasSizeBetween(0, 6);
        assertThat(Sale.objects.filter(part().in(dear.rows())).count()).isEqualTo(6);
    }

    // ---- recursive

    @Test
    void aTreeIsWalkedDown() {
        var tree =
                CommonTable.recursive(
                        "tree",
                        Part.objects.filter(name.eq("bike")).annotate(value(0).as("depth")),
                        found ->
                                Part.objects
                                        .join(found, whole().id.eq(found.get(id)))
                                        .annotate(found.<Integer>get("depth").plus(1).as("depth")));

        assertThat(tree.rows().orderBy(by("depth"), name.asc()))
                .extracting(each -> each + " " + each.annotation("depth"))
                .containsExactly("bike 0", "frame 1", "wheel 1", "rim 2", "spoke 2");
        assertThat(tree.rows().filter(q("depth", 2)).count()).isEqualTo(2);
        assertThat(tree.rows().aggregate(max(f("depth")).as("deepest")).values())
                .extracting(Object::toString)
                .containsExactly("2");
        assertThat(names(Part.objects.exclude(id.in(tree.rows().values("id")))))
                .containsExactly("lamp");
    }

    @Test
    void aTreeIsWalkedUp() {
        var way =
                CommonTable.recursive(
                        "way",
                        Part.objects.filter(name.eq("spoke")),
                        found -> Part.objects.join(found, id.eq(found.get(whole().id))));

        assertThat(names(way.rows())).containsExactly("bike", "spoke", "wheel");
    }

    @Test
    void aRecursiveTableIsJoinedAndGroupedBy() {
        var under =
                CommonTable.recursive(
                        "under",
                        Part.objects.annotate(id.as("top")).values("id", "top"),
                        found ->
                                Part.objects
                                        .join(found, whole().id.eq(found.get(id)))
                                        .annotate(found.<Long>get("top").as("top"))
                                        .values("id", "top"));
        var sold = sum(number).as("sold");

        assertThat(
                        Sale.objects
                                .join(under, part().id.eq(under.get(id)))
                                .annotate(under.<Long>get("top").as("top"))
                                .values("top")
                                .annotate(sold)
                                .orderBy(by("-sold"))
                                .list())
                .extracting(row -> row.get("sold"))
                .containsExactly(168L, 160L, 100L, 15L, 5L);
    }

    @Test
    void constantsAreParametersOfEachQuery() {
        for (int least : List.of(30, 80, 200)) {
            var dear = CommonTable.of("dear", Part.objects.filter(price.gte(least)));
            assertThat(dear.rows().count())
                    .isEqualTo(Part.objects.filter(price.gte(least)).count());
            assertThat(dear.rows().sql()).doesNotContain(String.valueOf(least));
        }
    }

    // ---- changes

    @Test
    void rowsAreUpdatedThatACommonTableChooses() {
        var tree =
                CommonTable.recursive(
                        "tree",
                        Part.objects.filter(name.eq("wheel")),
                        found -> Part.objects.join(found, whole().id.eq(found.get(id))));

        undone(() -> {
            assertThat(
                            Part.objects
                                    .filter(id.in(tree.rows().values("id")))
                                    .update(price.to(price.plus(1000))))
                    .isEqualTo(3);
            assertThat(names(Part.objects.filter(price.gt(1000))))
                    .containsExactly("rim", "spoke", "wheel");
        });
        undone(() -> {
            assertThat(Part.objects.join(tree, id.eq(tree.get(id))).update(price.to(7)))
                    .isEqualTo(3);
            assertThat(names(Part.objects.filter(price.eq(7))))
                    .containsExactly("rim", "spoke", "wheel");
        });
    }

    @Test
    void rowsAreDeletedThatACommonTableChooses() {
        var dear = CommonTable.of("dear", Part.objects.filter(price.gte(80)));

        undone(() -> {
            assertThat(Sale.objects.filter(part().in(dear.rows())).delete().total()).isEqualTo(6);
            assertThat(Sale.objects.count()).isEqualTo(3);
        });
    }

    // ---- refusals

    @Test
    void whatItDoesNotHaveIsRefused() {
        var totals =
                CommonTable.of(
                        "totals", Sale.objects.values("part").annotate(sum(number).as("total")));

        assertThatThrownBy(() -> Part.objects.join(totals, id.eq(totals.get("nothing"))).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("'totals'", "'nothing'", "part, total");
        assertThatThrownBy(() -> Part.objects.filter(id.eq(totals.get("part"))).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContainingAll("'totals'", "join()");
        assertThatThrownBy(() -> totals.rows().values("number").list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("number");
    }

    @Test
    void aNameStandsForOneTable() {
        var some = CommonTable.of("some", Part.objects.filter(price.gt(1)));
        var other = CommonTable.of("some", Part.objects.filter(price.gt(2)));

        assertThatThrownBy(() ->
                        Part.objects
                                .join(some, id.eq(some.get(id)))
                                .join(other.as("other"), id.eq(other.as("other").get(id)))
                                .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'some'");
        assertThatThrownBy(() ->
                        Part.objects
                                .join(some, id.eq(some.get(id)))
                                .join(some, id.eq(some.get(id)))
                                .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("as(");
        assertThatThrownBy(() -> CommonTable.of("a b", Part.objects.all()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSliceOrACombinationCannotJoin() {
        var some = CommonTable.of("some", Part.objects.all());

        assertThatThrownBy(() -> Part.objects.limit(1).join(some))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Part.objects.all().union(Part.objects.all()).join(some))
                .isInstanceOf(dev.quintet.db.NotSupportedError.class);
        assertThatThrownBy(
                        () -> Part.objects.all().or(Part.objects.join(some, id.eq(some.get(id)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyTableIsNotAsked() {
        var nothing = CommonTable.of("nothing", Part.objects.filter(id.in(List.of())));

        assertThat(
                        Statements.during(() -> {
                            assertThat(nothing.rows()).isEmpty();
                            assertThat(Part.objects.join(nothing, id.eq(nothing.get(id))))
                                    .isEmpty();
                        }))
                .isEmpty();
        assertThat(Part.objects.leftJoin(nothing, id.eq(nothing.get(id))).count()).isEqualTo(6);
    }

    // ---- rows of each group

    @Test
    void theFirstRowsOfEachGroup() {
        assertThat(Sale.objects.orderBy(number.desc()).limitPer(1, part()))
                .extracting(sale -> sale.number)
                .containsExactly(100, 30, 8, 5, 2);
        assertThat(Sale.objects.orderBy(number.asc()).limitPer(2, part()).count()).isEqualTo(8);
        assertThat(
                        Sale.objects
                                .filter(part().name.eq("wheel"))
                                .orderBy(number.asc())
                                .reverse()
                                .limitPer(2, part())
                                .select(number)
                                .list())
                .containsExactly(30, 20);
        assertThatThrownBy(() -> Sale.objects.limitPer(1, part()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order");
        assertThatThrownBy(() -> Sale.objects.orderBy(number.asc()).limitPer(0, part()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
