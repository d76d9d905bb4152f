package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.outer;
import static dev.quintet.models.expressions.Functions.subquery;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// The terms of an order.
@EveryDatabase
@Spec("EXPR-014")
class OrderingTest {
    OrderingTest(Database database) {
        Shops.in(database);
    }

    @SafeVarargs
    private static String sales(Ordering<? super Sale>... terms) {
        return Sale.objects.orderBy(terms).list().toString();
    }

    @Test
    void nullsGoWhereTheyAreToldTo() {
        assertThat(sales(discount.asc().nullsFirst(), product.asc()))
                .isEqualTo("[Apple, Dates, Bread, Eggs, Cheese]");
        assertThat(sales(discount.asc().nullsLast(), product.asc()))
                .isEqualTo("[Bread, Eggs, Cheese, Apple, Dates]");
        assertThat(sales(discount.desc().nullsFirst(), product.asc()))
                .isEqualTo("[Apple, Dates, Cheese, Bread, Eggs]");
        assertThat(sales(discount.desc().nullsLast(), product.asc()))
                .isEqualTo("[Cheese, Bread, Eggs, Apple, Dates]");
        assertThat(sales(note.lower().desc().nullsLast(), product.desc()))
                .isEqualTo("[Cheese, Dates, Apple, Eggs, Bread]");
    }

    @Test
    void theLastWordOnNullsCounts() {
        assertThat(discount.asc().nullsFirst().nullsLast()).isEqualTo(discount.asc().nullsLast());
    }

    @Test
    void theOppositeOrderTurnsNullsToo() {
        assertThat(sales(discount.asc().nullsFirst().reversed(), product.desc()))
                .isEqualTo("[Cheese, Eggs, Bread, Dates, Apple]");
        assertThat(discount.desc().nullsLast().reversed()).isEqualTo(discount.asc().nullsFirst());
        assertThat(discount.desc().reversed()).isEqualTo(discount.asc());
        assertThat(
                        Sale.objects
                                .orderBy(discount.asc().nullsFirst(), product.asc())
                                .reverse()
                                .list())
                .hasToString("[Cheese, Eggs, Bread, Dates, Apple]");
    }

    @Test
    void constantsAndQueriesMayOrder() {
        assertThat(sales(value(1).asc(), product.desc()))
                .isEqualTo("[Eggs, Dates, Cheese, Bread, Apple]");
        assertThat(sales(value("x").desc(), units.minus(units).asc(), product.desc()))
                .isEqualTo("[Eggs, Dates, Cheese, Bread, Apple]");
        var best =
                subquery(
                        Sale.objects
                                .filter(shop().eq(outer("pk")))
                                .orderBy(units.desc())
                                .values("units")
                                .slice(0, 1));
        assertThat(Shop.objects.orderBy(best.asc().nullsLast()).list())
                .hasToString("[Harbour, Station, Market]");
        assertThat(Shop.objects.orderBy(best.desc().nullsFirst(), Shop_.name.asc()).list())
                .hasToString("[Market, Station, Harbour]");
    }

    @Test
    void aRandomOrderHasAllRowsAndNoOpposite() {
        assertThat(Sale.objects.orderBy(by("?")).list()).hasSize(5);
        assertThat(Sale.objects.orderBy(by("?")).reverse().list()).hasSize(5);
        List<String> orders =
                IntStream.range(0, 40).mapToObj(_ -> sales(by("?"))).distinct().toList();
        assertThat(orders).hasSizeGreaterThan(1);
    }
}
