package dev.quintet.conformance.aggregates;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.id;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.soldAt;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.took;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.Functions.avg;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.countDistinct;
import static dev.quintet.models.expressions.Functions.max;
import static dev.quintet.models.expressions.Functions.min;
import static dev.quintet.models.expressions.Functions.stdDev;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.variance;
import static dev.quintet.models.expressions.Functions.varianceSample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quintet.conformance.sales.Region;
import dev.quintet.conformance.sales.Region_;
import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shop_;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.StatementEvent;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

@EveryDatabase
class AggregatesTest {
    AggregatesTest(Database database) {
        Shops.in(database);
    }

    private static @Nullable Object of(Expression<Sale, ?> aggregate) {
        return Sale.objects.aggregate(aggregate.as("x")).get("x");
    }

    /// What an aggregate gives for the Harbour, the Market and the Station.
    private static List<@Nullable Object> shops(
            QuerySet<Shop> shops, Expression<Shop, ?> aggregate) {
        List<@Nullable Object> values = new ArrayList<>();
        Annotation<Shop, ?> x = aggregate.as("x");
        shops.annotate(x).orderBy(Shop_.name.asc()).list().forEach(shop -> values.add(shop.get(x)));
        return values;
    }

    // ---- types and empty groups

    @Test
    @Spec("AGG-009")
    void theTypesOfResults() {
        assertThat(of(sum(units))).isEqualTo(24L);
        assertThat(of(sum(id))).isInstanceOf(Long.class);
        assertThat((BigDecimal) of(sum(price))).isEqualByComparingTo("19.20");
        assertThat(of(sum(took))).isEqualTo(Duration.ofMinutes(240));
        assertThat(of(max(soldOn))).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(of(min(product))).isEqualTo("Apple");
        assertThat(of(avg(units))).isEqualTo(4.8);
        assertThat((BigDecimal) of(avg(price))).isEqualByComparingTo("3.84");
        assertThat(of(avg(took))).isEqualTo(Duration.ofMinutes(48));
        assertThat((Double) of(variance(units))).isCloseTo(6.96, within(1e-9));
        assertThat((Double) of(varianceSample(units))).isCloseTo(8.7, within(1e-9));
        assertThat((Double) of(stdDev(weight))).isCloseTo(0.640312, within(1e-6));
    }

    @Test
    @Spec("AGG-009")
    void overNothingAllAreNullButACount() {
        Condition<Sale> none = units.gt(100);
        assertThat(of(sum(units).filter(none))).isNull();
        assertThat(of(avg(price).filter(none))).isNull();
        assertThat(of(max(soldOn).filter(none))).isNull();
        assertThat(of(stdDev(units).filter(none))).isNull();
        assertThat(of(count(units).filter(none))).isEqualTo(0L);
        assertThat(of(count(discount))).isEqualTo(3L);
        assertThat(of(countDistinct(discount))).isEqualTo(2L);
        assertThat(of(countAll())).isEqualTo(5L);
    }

    @Test
    @Spec("AGG-008")
    void aCountIsOfValuesOrOfAllRows() {
        assertThat(of(countAll())).isEqualTo(5L);
        assertThat(of(count(id))).isEqualTo(5L);
        assertThat(of(count(discount))).isEqualTo(3L);
        assertThat(of(count(discount.plus(1)))).isEqualTo(3L);
        assertThat(of(count(id).filter(units.eq(2)))).isEqualTo(2L);
        assertThat(Sale.objects.filter(units.gt(100)).aggregate(countAll().as("n")))
                .containsEntry("n", 0L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> countAll().filter(units.eq(2)))
                .withMessage(
                        "A count of all rows does not take filter(...): count a field that is never"
                                + " NULL, such as the key.");
    }

    @Test
    @Spec("AGG-001")
    void anAggregateOfAFieldHasAName() {
        assertThat(sum(units).as().name()).isEqualTo("units__sum");
        assertThat(max(shop().region().name).as().name()).isEqualTo("shop__region__name__max");
        assertThat(variance(units).as().name()).isEqualTo("units__variance");
        assertThat(count(Shop_.sales()).as().name()).isEqualTo("sales__count");
        assertThat(avg(units).filter(units.gt(1)).as().name()).isEqualTo("units__avg");
        assertThat(Sale.objects.aggregate(sum(units).as(), max(product).as()))
                .hasToString("{units__sum=24, product__max=Eggs}");
        Shop harbour =
                Shop.objects.annotate(count(Shop_.sales()).as()).get(Shop_.name.eq("Harbour"));
        assertThat(harbour.annotations()).containsEntry("sales__count", 3L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sum(units.plus(1)).as())
                .withMessage(
                        "The aggregate SUM((units + 1)) needs a name, as in as(\"total\"): only"
                                + " aggregates of fields have one by default.");
        assertThatIllegalArgumentException().isThrownBy(() -> countAll().as());
    }

    @Test
    @Spec("AGG-019")
    void datesCannotBeAddedUp(Database database) {
        assertThat(of(min(soldAt))).isNotNull();
        if (!database.backend().features().supportsAggregatesOfMoments()) {
            assertThatThrownBy(() -> Sale.objects.aggregate(avg(number(soldOn)).as("x")))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage("This database has no aggregate AVG of dates and times.");
        }
    }

    @SuppressWarnings("unchecked") // what the compiler refuses, by name
    private static Expression<Sale, Number> number(Expression<Sale, ?> expression) {
        return (Expression<Sale, Number>) expression;
    }

    @Test
    @Spec("AGG-020")
    void aQueryKnownToBeEmptyIsNotAsked(Database database) {
        List<StatementEvent> sent = new ArrayList<>();
        database.listen(sent::add);
        assertThat(Sale.objects.none().aggregate(sum(units).as("s"), countAll().as("n")))
                .containsEntry("s", null)
                .containsEntry("n", 0L);
        assertThat(Sale.objects.filter(id.in(List.of())).aggregate(sum(units).orElse(3L).as("s")))
                .containsEntry("s", 3L);
        assertThat(sent).isEmpty();
    }

    // ---- default and distinct

    @Test
    @Spec("AGG-007")
    void aDefaultAndDifferentValues() {
        assertThat(shops(shops(), sum(Shop_.sales().units).orElse(0L)))
                .containsExactly(9L, 0L, 15L);
        assertThat(of(sum(units).distinct())).isEqualTo(22L);
        assertThat(of(avg(units).distinct())).isEqualTo(5.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> count(units).orElse(0L))
                .withMessage("count is never NULL: it does not take a default.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> max(units).distinct())
                .withMessage("max does not take distinct().");
    }

    // ---- related rows

    private static QuerySet<Shop> shops() {
        return Shop.objects.all();
    }

    @Test
    @Spec("AGG-002")
    void rowsWithoutRelatedOnesStayAndTwoRelationsMultiply() {
        assertThat(shops(shops(), count(Shop_.sales()))).containsExactly(3L, 0L, 2L);
        assertThat(shops(shops(), sum(Shop_.sales().units))).containsExactly(9L, null, 15L);

        var twice = sum(Region_.shops().sales().units).as("units");
        var shops = count(Region_.shops()).as("stores");
        var safe = count(Region_.shops()).distinct().as("different");
        Region north = Region.objects.annotate(twice, shops, safe).get(Region_.name.eq("North"));
        assertThat(north.get(twice)).isEqualTo(9L);
        assertThat(north.get(shops)).as("once for each sale").isEqualTo(3L);
        assertThat(north.get(safe)).isEqualTo(1L);
    }

    @Test
    @Spec("AGG-003")
    void aFilterBeforeChoosesWhatIsAggregated() {
        assertThat(shops(shops().filter(Shop_.sales().units.gt(4)), count(Shop_.sales())))
                .containsExactly(1L, 2L);
    }

    @Test
    @Spec("AGG-004")
    void aFilterAfterJoinsAnew() {
        Annotation.OfNumber<Shop, Long> n = count(Shop_.sales()).as("n");
        List<Long> counts =
                Shop.objects
                        .annotate(n)
                        .filter(Shop_.sales().units.gt(1))
                        .orderBy(Shop_.name.asc())
                        .list()
                        .stream()
                        .map(shop -> shop.get(n))
                        .toList();
        assertThat(counts).containsExactly(9L, 4L);
        assertThat(Shop.objects.annotate(n).filter(n.gt(2L)).list()).hasToString("[Harbour]");
    }

    @Test
    @Spec("AGG-005")
    void conditionsOnGroupsAndRowsAreSplit() {
        var n = count(Shop_.sales()).as("n");
        QuerySet<Shop> shops = Shop.objects.annotate(n).orderBy(Shop_.name.asc());
        assertThat(shops.filter(n.gt(1), Shop_.name.startsWith("S")).list())
                .hasToString("[Station]");
        assertThat(shops.filter(n.gt(2).or(Shop_.name.eq("Market"))).list())
                .hasToString("[Harbour, Market]");
        assertThat(shops.filter(n.gt(2).or(Shop_.name.eq("Market")).not()).list())
                .hasToString("[Station]");
        assertThat(shops.exclude(n.eq(0L)).list()).hasToString("[Harbour, Station]");
    }

    @Test
    @Spec("AGG-006")
    void anAggregateOverSomeRows() {
        assertThat(shops(shops(), sum(Shop_.sales().units).filter(Shop_.sales().units.gt(2))))
                .containsExactly(5L, null, 15L);
        Condition<Sale> never = id.in(List.of());
        assertThat(of(sum(units).filter(never))).isNull();
        assertThat(of(count(units).filter(never))).isEqualTo(0L);
        assertThat(of(sum(units).filter(never.not()))).isEqualTo(24L);
    }

    // ---- aggregates and annotations

    @Test
    @Spec("AGG-014")
    void aggregatesOverAnnotations() {
        var n = count(Shop_.sales()).as("n");
        assertThat(Shop.objects.annotate(n).aggregate(max(n).as("most"), sum(n).as("all")))
                .containsEntry("most", 3L)
                .containsEntry("all", 5L);
        var twice = units.times(2).as("twice");
        assertThat(Sale.objects.annotate(twice).aggregate(sum(twice).as("s")))
                .containsEntry("s", 48L);
        assertThatThrownBy(() -> Shop.objects.annotate(n, max(n).as("m")).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("'n' is an aggregate itself");
    }

    @Test
    @Spec("AGG-015")
    void valuesMakeTheGroups() {
        assertThat(
                        Sale.objects
                                .values("shop__name")
                                .annotate(sum(units).as("s"))
                                .orderBy(shop().name.asc())
                                .list())
                .hasToString("[{shop__name=Harbour, s=9}, {shop__name=Station, s=15}]");
        var year = soldOn.year().as("year");
        assertThat(
                        Sale.objects
                                .annotate(year)
                                .values("year")
                                .annotate(countAll().as("n"))
                                .orderBy(year.asc())
                                .list())
                .hasToString("[{year=2024, n=4}, {year=2025, n=1}]");
    }

    @Test
    @Spec("AGG-018")
    void whatIsNotUsedIsLeftOutOfACount() {
        QuerySet<Sale> annotated = Sale.objects.annotate(units.times(2).as("twice"));
        assertThat(annotated.count()).isEqualTo(5);
        assertThat(annotated.exists()).isTrue();
        assertThat(Shop.objects.annotate(count(Shop_.sales()).as("n")).count()).isEqualTo(3);
        assertThat(Shop.objects.alias(Shop_.sales().units.as("u")).count()).isEqualTo(6);
    }
}
