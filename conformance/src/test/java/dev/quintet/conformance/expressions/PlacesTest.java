package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Where expressions may stand: what they contain decides.
@EveryDatabase
@Spec("EXPR-015")
class PlacesTest {
    PlacesTest(Database database) {
        Shops.in(database);
    }

    @Test
    void anAggregateCannotStandInAnAggregate() {
        assertThatThrownBy(() -> Sale.objects.aggregate(sum(max(units)).as("x")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("is an aggregate itself");
    }

    @Test
    void aFunctionOverAWindowCannotStandInAnAggregate() {
        var place = rank().over(partitionBy(shop()));
        assertThatThrownBy(() -> Sale.objects.values("shop").annotate(sum(place).as("x")).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("is a function over a window");
    }

    @Test
    void anAggregateIsNoNewValueOfARow() {
        assertThatThrownBy(() -> Sale.objects.update(units.to(sum(units))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("aggregate");
        assertThatThrownBy(() -> Sale.objects.update(set("units", max(units).plus(1))))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Sale.objects.update(units.to(rank().over(partitionBy(shop())))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("window");
        assertThat(Sale.objects.filter(units.gt(4)).count()).isEqualTo(3);
    }

    @Test
    void onlyAggregatesAreAggregated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sale.objects.aggregate(units.plus(1).as("x")))
                .withMessage(
                        "aggregate() takes aggregates such as count() and sum(), but 'x' is none."
                                + " Use annotate() for a value of each row.");
    }

    @Test
    void aRowMayBeComparedWithAnAggregateOfItsGroup() {
        assertThat(
                        Sale.objects
                                .values("shop")
                                .annotate(sum(units).as("s"))
                                .filter(f("s").gt(count(f("pk")).times(4)))
                                .count())
                .isEqualTo(1);
        assertThat(
                        Sale.objects
                                .values("shop__name")
                                .annotate(sum(units).dividedBy(countAll()).as("mean"))
                                .orderBy(f("mean").desc())
                                .list())
                .hasToString("[{shop__name=Station, mean=7}, {shop__name=Harbour, mean=3}]");
    }

    @Test
    void whatIsGroupedByFollowsFromTheParts() {
        assertThat(
                        Sale.objects
                                .values("shop__name")
                                .annotate(
                                        units.mod(2).as("odd"),
                                        sum(units).plus(f("shop__id")).minus(f("shop__id")).as("s"))
                                .orderBy(f("shop__name").asc(), f("odd").asc())
                                .list())
                .hasToString(
                        "[{shop__name=Harbour, odd=0, s=4}, {shop__name=Harbour, odd=1, s=5},"
                                + " {shop__name=Station, odd=0, s=6}, {shop__name=Station, odd=1,"
                                + " s=9}]");
    }

    @Test
    void whatIsKnownOfNoRowsIsSaidWithoutAsking(Database database) {
        var sent = new java.util.ArrayList<>();
        database.listen(sent::add);
        assertThat(
                        Sale.objects
                                .none()
                                .aggregate(
                                        countAll().as("n"),
                                        sum(units).orElse(0L).as("s"),
                                        max(discount).as("m")))
                .containsEntry("n", 0L)
                .containsEntry("s", 0L)
                .containsEntry("m", null);
        assertThat(sent).isEmpty();
        assertThat(Sale.objects.none().aggregate(sum(units).plus(countAll()).as("x")))
                .containsEntry("x", null);
        assertThat(sent).hasSize(1);
        assertThat(product.withoutRows()).isEmpty();
        assertThat(value(3).withoutRows()).contains(value(3));
        assertThat(Shop_.name.lower().withoutRows()).isEmpty();
    }
}
