package dev.quintet.conformance.windows;

import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.took;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.cumeDist;
import static dev.quintet.models.expressions.Functions.denseRank;
import static dev.quintet.models.expressions.Functions.firstValue;
import static dev.quintet.models.expressions.Functions.lag;
import static dev.quintet.models.expressions.Functions.lastValue;
import static dev.quintet.models.expressions.Functions.lead;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.nthValue;
import static dev.quintet.models.expressions.Functions.ntile;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.percentRank;
import static dev.quintet.models.expressions.Functions.rank;
import static dev.quintet.models.expressions.Functions.rowNumber;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.unboundedFollowing;
import static dev.quintet.models.expressions.Functions.unboundedPreceding;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.CommonTable;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Window;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

@EveryDatabase
class WindowTest {
    private static final Window<Sale> CHEAP_FIRST = partitionBy(shop()).orderBy(price.asc());

    WindowTest(Database database) {
        Shops.in(database);
    }

    /// What an expression gives for each sale, in the order of their names.
    private static <T> List<T> each(Expression<? super Sale, T> expression) {
        return Sale.objects.orderBy(product.asc()).select(expression).list();
    }

    // ---- places

    @Test
    @Spec("FUNC-020")
    void theNumberAndTheRanksOfARow() {
        Window<Sale> many = orderBy(units.asc());
        assertThat(each(rowNumber().over(orderBy(units.asc(), product.asc()))))
                .containsExactly(3, 1, 2, 5, 4);
        assertThat(each(rank().over(many))).containsExactly(3, 1, 1, 5, 4);
        assertThat(each(denseRank().over(many))).containsExactly(2, 1, 1, 4, 3);
        assertThat(each(percentRank().over(many))).containsExactly(0.5, 0.0, 0.0, 1.0, 0.75);
        assertThat(each(cumeDist().over(many))).containsExactly(0.6, 0.4, 0.4, 1.0, 0.8);
    }

    @Test
    @Spec("FUNC-023")
    void bucketsOfAboutOneSize() {
        assertThat(each(ntile(2).over(orderBy(product.asc())))).containsExactly(1, 1, 1, 2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ntile(0))
                .withMessage("The number of buckets must be at least 1, not 0.");
    }

    // ---- other rows

    @Test
    @Spec("FUNC-022")
    void theRowsBeforeAndBehind() {
        Window<Sale> byDay = orderBy(soldOn.asc());
        assertThat(each(lag(product).over(byDay)))
                .containsExactly(null, "Apple", "Bread", "Cheese", "Dates");
        assertThat(each(lead(units, 2).over(byDay))).containsExactly(2, 9, 6, null, null);
        assertThat(each(units.minus(lag(units).over(CHEAP_FIRST))))
                .containsExactly(null, -3, 0, 3, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lag(units, 0))
                .withMessage("The distance must be at least 1, not 0.");
        assertThatIllegalArgumentException().isThrownBy(() -> lead(product, -1));
    }

    @Test
    @Spec("FUNC-022")
    void anotherValueWhereThereIsNoSuchRow(Database database) {
        Window<Sale> byDay = orderBy(soldOn.asc());
        Expression<Sale, String> before = lag(product, 1, "none").over(byDay);
        Expression<Sale, Integer> behind = lead(units, 3, -1).over(byDay);
        Expression<Sale, String> own = lag(product, 4, product.lower()).over(byDay);
        if (database.backend().features().supportsDefaultOfLagAndLead()) {
            assertThat(each(before)).containsExactly("none", "Apple", "Bread", "Cheese", "Dates");
            assertThat(each(behind)).containsExactly(9, 6, -1, -1, -1);
            assertThat(each(own)).containsExactly("apple", "bread", "cheese", "dates", "Apple");
        } else {
            assertThatThrownBy(() -> each(before))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessageContaining("no default in LAG and LEAD");
        }
    }

    @Test
    @Spec("FUNC-021")
    void rowsOfTheFrame() {
        assertThat(each(firstValue(product).over(CHEAP_FIRST)))
                .containsExactly("Apple", "Apple", "Apple", "Eggs", "Eggs");
        assertThat(each(lastValue(product).over(CHEAP_FIRST)))
                .containsExactly("Apple", "Bread", "Cheese", "Dates", "Eggs");
        Window<Sale> whole = CHEAP_FIRST.rows(unboundedPreceding(), unboundedFollowing());
        assertThat(each(lastValue(units).over(whole))).containsExactly(2, 2, 2, 9, 9);
        assertThat(each(nthValue(product, 2).over(CHEAP_FIRST)))
                .containsExactly(null, "Bread", "Bread", "Dates", null);
        assertThat(each(nthValue(product, 3).over(whole)))
                .containsExactly("Cheese", "Cheese", "Cheese", null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nthValue(units, 0))
                .withMessage("The number of a row must be at least 1, not 0.");
    }

    // ---- aggregates

    @Test
    @Spec("EXPR-009")
    void aggregatesOverAWindowLeaveTheRowsApart() {
        assertThat(each(sum(units).over())).containsOnly(24L);
        assertThat(each(sum(units).over(partitionBy(shop()))))
                .containsExactly(9L, 9L, 9L, 15L, 15L);
        assertThat(each(sum(units).over(CHEAP_FIRST))).containsExactly(5L, 7L, 9L, 15L, 6L);
        assertThat(each(count(product).filter(units.gt(2)).over(partitionBy(shop()))))
                .containsExactly(1L, 1L, 1L, 2L, 2L);
        assertThat(each(countAll().over(partitionBy(units)))).containsExactly(1L, 2L, 2L, 1L, 1L);
        assertThat(each(avg(weight).over(partitionBy(shop().region())).asDouble()))
                .containsExactly(1.75 / 3, 1.75 / 3, 1.75 / 3, 1.75, 1.75);
        assertThat(each(max(took).over()).getFirst()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    @Spec("EXPR-009")
    void decimalsStayDecimals() {
        assertThat(each(sum(price).over(CHEAP_FIRST)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("1.2"),
                        new BigDecimal("4.7"),
                        new BigDecimal("12.7"),
                        new BigDecimal("6.5"),
                        new BigDecimal("2.4"));
        assertThat(each(price.minus(lag(price).over(CHEAP_FIRST))).get(1))
                .isEqualByComparingTo("2.3");
    }

    // ---- places in a query

    @Test
    @Spec("EXPR-009")
    void aWindowCanBeOrderedByNameAndByAnything() {
        Window<Object> byName = partitionBy(ByName.f("shop")).orderBy(ByName.by("-price"));
        assertThat(each(rank().over(byName))).containsExactly(3, 2, 1, 1, 2);
        assertThat(each(rank().over(orderBy(units.times(price).desc()))))
                .containsExactly(5, 4, 2, 1, 3);
        assertThat(
                        each(
                                rowNumber()
                                        .over(
                                                orderBy(
                                                        ByName.f("note").asc().nullsLast(),
                                                        product.asc()))))
                .element(1)
                .isEqualTo(4);
    }

    @Test
    @Spec("EXPR-009")
    void aWindowCanBePartOfAnExpressionAndOfTheOrder() {
        assertThat(each(rank().over(orderBy(price.asc())).times(10).plus(units)))
                .containsExactly(15, 32, 52, 49, 26);
        assertThat(each(when(rank().over(CHEAP_FIRST).eq(1), "cheap").otherwise("dear")))
                .containsExactly("cheap", "dear", "dear", "dear", "cheap");
        assertThat(
                        Sale.objects
                                .orderBy(rank().over(orderBy(price.desc())).asc())
                                .select(product)
                                .list())
                .containsExactly("Cheese", "Dates", "Bread", "Eggs", "Apple");
    }

    @Test
    @Spec("EXPR-009")
    void groupsCanBeRanked() {
        var sold = sum(Shop_.sales().units).as("sold");
        var place = rank().over(orderBy(sold.desc().nullsLast())).as("place");
        List<@Nullable Object> places =
                Shop.objects.annotate(sold, place).orderBy(Shop_.name.asc()).list().stream()
                        .map(shop -> (Object) shop.get(place))
                        .toList();
        assertThat(places).containsExactly(2, 3, 1);
    }

    @Test
    @Spec("EXPR-009")
    void rowsCannotBeGroupedByAWindowFunctionButByAColumnOfACommonTable() {
        var place = rank().over(orderBy(units.asc())).as("place");
        var number = countAll().as("number");
        assertThatThrownBy(
                        () -> Sale.objects.annotate(place).values("place").annotate(number).list())
                .isInstanceOf(NotSupportedError.class)
                .hasMessage(
                        "Cannot group by 'place': it is a window function, which SQL computes from"
                                + " the groups. Group the rows of a CommonTable that has it as a"
                                + " column.");

        var placed = CommonTable.of("placed", Sale.objects.annotate(place));
        assertThat(
                        placed.rows()
                                .values("place")
                                .annotate(number)
                                .orderBy(ByName.f("place").asc())
                                .valuesList("place", "number")
                                .list())
                .containsExactly(List.of(1, 2L), List.of(3, 1L), List.of(4, 1L), List.of(5, 1L));
    }

    @Test
    @Spec("EXPR-009")
    void aWindowIsNoAggregate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sale.objects.aggregate(sum(units).over().as("x")))
                .withMessageContaining("'x' is none");
        assertThatThrownBy(() -> each(sum(rank().over(CHEAP_FIRST)).over()))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("is a function over a window");
        assertThatThrownBy(() -> each(rank().over(orderBy(rowNumber().over().asc()))))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("inside of another one");
    }

    @Test
    @Spec("EXPR-009")
    void noFieldCanBeSetToAWindowFunction() {
        assertThatThrownBy(() -> Sale.objects.update(units.to(rank().over(CHEAP_FIRST))))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "'units' of Sale cannot be set to a window function. Put it into a query of"
                                + " its own: subquery(...).");
        assertThatThrownBy(() -> Shop.objects.create(ByName.set("name", rank().over())))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("cannot be set to a window function");
    }
}
