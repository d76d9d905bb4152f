package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Region;
import dev.quintet.conformance.sales.Region_;
import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Queries as values and as conditions, and what they take of the row around them.
@EveryDatabase
class SubqueryTest {
    SubqueryTest(Database database) {
        Shops.in(database);
    }

    /// For the Harbour, the Market and the Station.
    private static <T> List<T> each(Expression<? super Shop, T> expression) {
        return Shop.objects.orderBy(Shop_.name.asc()).select(expression).list();
    }

    /// What the shop of the row around sold.
    private static Query<Sale, ?, ?> itsSales(String column) {
        return Sale.objects.filter(shop().eq(outer("pk"))).orderBy(units.desc()).values(column);
    }

    // ---- rows by chance

    @Test
    @Spec("QSR-008")
    void someRowsByChanceAreChosenOnceOrNotAtAll() {
        var some = Sale.objects.filter(q("pk__in", Sale.objects.orderBy(f("?").asc()).limit(2)));
        for (int i = 0; i < 10; i++) {
            try {
                assertThat(some.all().list()).hasSize(2);
            } catch (NotSupportedError e) {
                assertThat(e).hasMessageContainingAll("random order", "Read the keys first");
            }
        }
    }

    // ---- one value

    @Test
    @Spec("EXPR-005")
    void aQueryIsAValue() {
        assertThat(each(subquery(itsSales("product").slice(0, 1))))
                .containsExactly("Apple", null, "Dates");
        assertThat(each(coalesce(subquery(itsSales("product").slice(0, 1)), value("nothing"))))
                .containsExactly("Apple", "nothing", "Dates");
        var best =
                NumberExpression.of(subquery(itsSales("units").slice(0, 1)).as(ValueType.INTEGER));
        assertThat(Shop.objects.filter(best.gt(5)).list()).hasToString("[Station]");
        assertThat(Shop.objects.orderBy(best.desc().nullsLast()).list())
                .hasToString("[Station, Harbour, Market]");
    }

    @Test
    @Spec("EXPR-005")
    void itHasOneColumn() {
        assertThatThrownBy(
                        () -> each(subquery(Sale.objects.values("product", "units").slice(0, 1))))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "A query within another has to give one column to be a value, but this one"
                                + " gives [product, units]. Choose with values(\"...\").");
        assertThatThrownBy(() -> each(subquery(Sale.objects.slice(0, 1))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("but this one gives whole rows");
    }

    @Test
    @Spec("EXPR-005")
    void itMayCountGroupsOfItsOwn() {
        var sold =
                subquery(
                        Sale.objects
                                .filter(shop().eq(outer("pk")))
                                .values("shop")
                                .annotate(sum(units).as("s"))
                                .values("s"));
        assertThat(each(sold)).containsExactly(9L, null, 15L);
        assertThat(
                        Shop.objects.aggregate(
                                sum(NumberExpression.of(sold.as(ValueType.LONG))).as("t")))
                .containsEntry("t", 24L);
    }

    @Test
    @Spec("EXPR-005")
    void aQueryThatGroupsIsGroupedByWhatItTakes() {
        var first = subquery(itsSales("product").slice(0, 1)).as("first");
        assertThat(
                        Shop.objects
                                .annotate(first)
                                .values("first")
                                .annotate(count(Shop_.sales()).as("n"))
                                .orderBy(f("n").asc())
                                .list())
                .hasToString("[{first=null, n=0}, {first=Dates, n=2}, {first=Apple, n=3}]");
    }

    @Test
    @Spec("EXPR-005")
    void aQueryKnownToBeEmptyIsNull() {
        assertThat(each(subquery(Sale.objects.none().values("units")))).containsOnlyNulls();
        assertThat(each(subquery(Sale.objects.filter(q("id__in", List.of())).values("units"))))
                .containsOnlyNulls();
    }

    // ---- the row around

    @Test
    @Spec("EXPR-006")
    void whatIsTakenOfTheRowAroundMayBeComputed() {
        assertThat(
                        Sale.objects.filter(
                                exists(
                                        Sale.objects.filter(
                                                units.eq(
                                                        outer(units).plus(1).as(ValueType.INTEGER)),
                                                shop().eq(outer("shop"))))))
                .isEmpty();
        assertThat(
                        Sale.objects
                                .filter(
                                        exists(
                                                Sale.objects.filter(
                                                        q(
                                                                "soldOn__year__gt",
                                                                outer("soldOn__year")))))
                                .count())
                .isEqualTo(4);
        assertThat(
                        Sale.objects
                                .filter(
                                        exists(
                                                Shop.objects.filter(
                                                        Shop_.name.eq(outer(shop().name)),
                                                        Shop_.region().isNull())))
                                .orderBy(product.asc())
                                .list())
                .hasToString("[Dates, Eggs]");
    }

    @Test
    @Spec("EXPR-006")
    void queriesWithinQueriesReachFurtherOut() {
        Condition<Object> soldInTheRegion =
                exists(
                        Shop.objects.filter(
                                Shop_.region().eq(outer("pk")),
                                exists(
                                        Sale.objects.filter(
                                                shop().eq(outer("pk")),
                                                shop().region().name.eq(outer(outer("name")))))));
        assertThat(Region.objects.filter(soldInTheRegion).list()).hasToString("[North]");
    }

    @Test
    @Spec("EXPR-006")
    void outsideOfAnotherQueryThereIsNothingAround() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.objects.filter(Shop_.name.eq(outer("name"))).list())
                .withMessage("outer(\"name\") can be used only in a query within another one.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Shop.objects
                                .filter(
                                        exists(itsSales("units").all())
                                                .and(q("name", outer(outer("name")))))
                                .list());
        assertThatThrownBy(() ->
                        Shop.objects
                                .filter(exists(Sale.objects.filter(units.eq(outer("unit")))))
                                .list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("unit");
    }

    // ---- whether there are rows

    @Test
    @Spec("EXPR-007")
    void whetherAQueryHasRows() {
        Condition<Object> sells = exists(Sale.objects.filter(shop().eq(outer("pk"))));
        assertThat(Shop.objects.filter(sells).orderBy(Shop_.name.asc()).list())
                .hasToString("[Harbour, Station]");
        assertThat(Shop.objects.filter(sells.not()).list()).hasToString("[Market]");
        assertThat(Shop.objects.exclude(sells).list()).hasToString("[Market]");
        assertThat(each(holds(sells))).containsExactly(true, false, true);
        assertThat(each(holds(sells.not()))).containsExactly(false, true, false);
        assertThat(Shop.objects.orderBy(holds(sells).asc(), Shop_.name.desc()).list())
                .hasToString("[Market, Station, Harbour]");
        assertThat(each(when(sells, "sells").otherwise("idle")))
                .containsExactly("sells", "idle", "sells");
        assertThat(
                        Shop.objects
                                .filter(sells.or(Shop_.name.eq("Market")), Shop_.name.gt("I"))
                                .count())
                .isEqualTo(2);
        assertThat(Shop.objects.aggregate(count(Shop_.id).filter(sells).as("n")))
                .containsEntry("n", 2L);
    }

    @Test
    @Spec("EXPR-007")
    void aQueryKnownToBeEmptyHasNone() {
        Condition<Object> never = exists(Sale.objects.none());
        assertThat(Shop.objects.filter(never).list()).isEmpty();
        assertThat(Shop.objects.filter(never.not()).count()).isEqualTo(3);
        assertThat(Shop.objects.filter(never.or(Shop_.name.eq("Market"))).count()).isEqualTo(1);
        assertThat(each(holds(never))).containsOnly(false);
        assertThat(each(holds(never.not()))).containsOnly(true);
        assertThat(each(when(never, 1).otherwise(2))).containsOnly(2);
        assertThat(each(holds(exists(Region.objects.filter(Region_.name.in(List.of()))))))
                .containsOnly(false);
    }
}
