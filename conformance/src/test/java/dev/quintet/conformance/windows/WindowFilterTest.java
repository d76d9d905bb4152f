package dev.quintet.conformance.windows;

import static dev.quintet.conformance.sales.Sale_.id;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.rowNumber;
import static dev.quintet.models.expressions.Functions.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.BooleanExpression;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;

@EveryDatabase
@Spec("EXPR-010")
class WindowFilterTest {
    private static final Annotation.OfNumber<Sale, Integer> PLACE =
            rank().over(partitionBy(shop()).orderBy(price.desc())).as("place");

    WindowFilterTest(Database database) {
        Shops.in(database);
    }

    private static QuerySet<Sale> ranked() {
        return Sale.objects.annotate(PLACE).orderBy(product.asc());
    }

    private static List<String> names(QuerySet<Sale> sales) {
        return sales.list().stream().map(Sale::toString).toList();
    }

    @Test
    void onlyTheBestOfEachGroup() {
        QuerySet<Sale> best = ranked().filter(PLACE.eq(1));
        assertThat(names(best)).containsExactly("Cheese", "Dates");
        assertThat(best.list()).extracting(sale -> sale.get(PLACE)).containsExactly(1, 1);
        assertThat(best.count()).isEqualTo(2);
        assertThat(best.exists()).isTrue();
        assertThat(best.filter(units.gt(100)).exists()).isFalse();
        assertThat(names(ranked().exclude(PLACE.eq(1)))).containsExactly("Apple", "Bread", "Eggs");
        assertThat(names(ranked().filter(PLACE.eq(units.minus(6).asInt()).not())))
                .containsExactly("Apple", "Bread", "Cheese", "Dates", "Eggs");
    }

    @Test
    void rowsAreFilteredBeforeTheirPlaceIsComputedAndAfter() {
        assertThat(names(ranked().filter(PLACE.eq(1)).filter(units.gt(2))))
                .as("plain conditions choose the rows of the window")
                .containsExactly("Apple", "Dates");
        assertThat(names(ranked().filter(PLACE.eq(1), units.eq(9)))).containsExactly("Dates");
    }

    @Test
    void placesAndPlainConditionsCanBeConnectedWithOr() {
        assertThat(names(ranked().filter(PLACE.eq(1).or(units.eq(5)))))
                .containsExactly("Apple", "Cheese", "Dates");
        assertThat(names(ranked().filter(PLACE.eq(1).or(units.eq(5)).not())))
                .containsExactly("Bread", "Eggs");
        assertThat(names(ranked().filter(PLACE.eq(1).xor(product.startsWith("C")))))
                .containsExactly("Dates");
        assertThat(names(ranked().filter(PLACE.eq(1).or(shop().region().name.eq("North")))))
                .containsExactly("Apple", "Bread", "Cheese", "Dates");
    }

    @Test
    void theOrderAndTheSliceComeAfterTheFilter() {
        assertThat(names(ranked().filter(PLACE.lte(2)).orderBy(PLACE.desc(), price.asc())))
                .containsExactly("Eggs", "Bread", "Dates", "Cheese");
        assertThat(names(ranked().filter(PLACE.lte(2)).slice(1, 3)))
                .containsExactly("Cheese", "Dates");
        assertThat(
                        names(
                                ranked().filter(PLACE.lte(2))
                                        .orderBy(shop().name.desc(), units.asc(), price.asc())))
                .containsExactly("Eggs", "Dates", "Bread", "Cheese");
        assertThat(ranked().filter(PLACE.eq(1)).first()).hasToString("Optional[Cheese]");
    }

    @Test
    void whatIsNotSelectedCanBeFilteredBy() {
        assertThat(
                        Sale.objects
                                .alias(PLACE)
                                .filter(PLACE.eq(1))
                                .orderBy(units.desc())
                                .select(product)
                                .list())
                .containsExactly("Dates", "Cheese");
        assertThat(names(Sale.objects.filter(rowNumber().over(orderBy(units.desc())).lte(2))))
                .containsExactlyInAnyOrder("Dates", "Eggs");
        assertThat(
                        ranked().filter(PLACE.lte(2))
                                .select(shop().name)
                                .distinct()
                                .orderBy(shop().name.asc())
                                .list())
                .containsExactly("Harbour", "Station");
    }

    @Test
    void aggregatesAreOverTheRowsThatAreLeft() {
        assertThat(ranked().filter(PLACE.eq(1)).aggregate(sum(units).as("sold")))
                .containsEntry("sold", 11L);
        assertThat(ranked().aggregate(max(PLACE).as("last"), countAll().as("n")))
                .containsEntry("last", 3)
                .containsEntry("n", 5L);
    }

    @Test
    void aQueryWithinAnotherCanBeFiltered() {
        QuerySet<Sale> best = Sale.objects.annotate(PLACE).filter(PLACE.eq(1));
        assertThat(Shop.objects.filter(Shop_.sales().in(best)).count()).isEqualTo(2);
        assertThat(names(Sale.objects.exclude(id.in(best)).orderBy(product.asc())))
                .containsExactly("Apple", "Bread", "Eggs");
    }

    @Test
    void groupsAreFilteredByTheirRank() {
        var sold = count(Shop_.sales()).as("sold");
        var place = rank().over(orderBy(sold.desc())).as("place");
        QuerySet<Shop> shops = Shop.objects.annotate(sold, place).orderBy(Shop_.name.asc());
        assertThat(shops.filter(place.lte(2)).list()).hasToString("[Harbour, Station]");
        assertThat(shops.filter(place.eq(1).or(sold.eq(0L))).list())
                .hasToString("[Harbour, Market]");
        assertThat(shops.filter(place.lte(2), Shop_.name.startsWith("S")).list())
                .hasToString("[Station]");
        assertThatThrownBy(() -> shops.filter(place.eq(1).or(Shop_.name.eq("Market"))).list())
                .isInstanceOf(NotSupportedError.class)
                .hasMessageContaining("window functions and plain values connected with OR");
    }

    @Test
    void aPlaceIsNoConditionByItself() {
        Condition<Object> place =
                BooleanExpression.of(DynamicExpression.<Boolean>of(rank().over())).isTrue();
        assertThatThrownBy(() -> Sale.objects.filter(place).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is no condition but of type 32-bit integer");
    }

    @Test
    void aQueryInsideDoesNotSeeAPlace() {
        assertThatThrownBy(() ->
                        ranked().filter(exists(Sale.objects.filter(q("units__gt", outer("place")))))
                                .list())
                .isInstanceOf(NotSupportedError.class)
                .hasMessage(
                        "outer(\"place\") means a function over a window, which is computed after"
                                + " the queries inside.");
    }
}
