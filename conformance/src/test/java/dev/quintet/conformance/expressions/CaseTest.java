package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.expressions.Each.first;
import static dev.quintet.conformance.expressions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.returned;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.count;
import static dev.quintet.models.expressions.Functions.holds;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Case;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.TextExpression;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Values that depend on conditions.
@EveryDatabase
class CaseTest {
    CaseTest(Database database) {
        Shops.in(database);
    }

    private static Case<Sale, String> size() {
        return when(units.gte(6), "many").when(units.gte(3), "some").otherwise("few");
    }

    @Test
    @Spec("EXPR-012")
    void theFirstConditionThatHoldsDecides() {
        assertThat(sale(size())).containsExactly("some", "few", "few", "many", "many");
        assertThat(sale(when(units.gte(3), "some").when(units.gte(6), "many")))
                .containsExactly("some", null, null, "some", "some");
        assertThat(sale(when(returned.isTrue(), units.times(10)).otherwise(discount)))
                .containsExactly(null, 20, 20, null, 10);
    }

    @Test
    @Spec("EXPR-012")
    void conditionsMayLeadOverRelations() {
        assertThat(sale(when(shop().region().name.eq("North"), product).otherwise("elsewhere")))
                .containsExactly("Apple", "Bread", "Cheese", "elsewhere", "elsewhere");
        assertThat(sale(when(shop().region().isNull(), 1).otherwise(0)))
                .containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    @Spec("EXPR-012")
    void whatIsKnownBeforehandIsLeftOut() {
        var never = units.in(List.of());
        assertThat(sale(when(never, "a").otherwise("b"))).containsOnly("b");
        assertThat(sale(when(never, "a").when(units.gt(5), "c").otherwise("b")))
                .containsExactly("b", "b", "b", "c", "c");
        assertThat(sale(when(units.gt(5), "c").when(never.not(), "d").otherwise("b")))
                .containsExactly("d", "d", "d", "c", "c");
        assertThat(Sale.objects.annotate(when(never, "a").otherwise("b").as("x")).sql())
                .doesNotContain("CASE");
        assertThat(Sale.objects.annotate(when(units.gt(5), 1).when(never.not(), 2).as("x")).sql())
                .containsOnlyOnce("WHEN");
    }

    @Test
    @Spec("EXPR-012")
    void anEmptyConditionCannotDecide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> when(q(), "x"))
                .withMessage("An empty condition cannot decide: give `when` a condition.");
        assertThatIllegalArgumentException().isThrownBy(() -> size().when(q().and(q()), "x"));
    }

    @Test
    @Spec("EXPR-012")
    void itFiltersSortsAggregatesAndUpdates() {
        var label = TextExpression.of(size()).as("label");
        assertThat(Sale.objects.annotate(label).filter(label.startsWith("m")).count()).isEqualTo(2);
        assertThat(Sale.objects.filter(size().eq("few")).count()).isEqualTo(2);
        assertThat(
                        Sale.objects
                                .orderBy(
                                        when(returned.isTrue(), 1).otherwise(2).asc(),
                                        product.desc())
                                .list())
                .hasToString("[Cheese, Bread, Eggs, Dates, Apple]");
        var sold = NumberExpression.of(when(returned.isFalse(), units).otherwise(0));
        assertThat(Sale.objects.aggregate(sum(sold).as("s"))).containsEntry("s", 20L);
        assertThat(
                        Sale.objects
                                .annotate(label)
                                .values("label")
                                .annotate(count(units).as("n"))
                                .orderBy(label.asc())
                                .list())
                .hasToString("[{label=few, n=2}, {label=many, n=2}, {label=some, n=1}]");
        Sale.objects.update(note.to(when(units.gt(5), product.lower()).otherwise(note)));
        assertThat(sale(note)).containsExactly("fresh", null, "Old", "dates", "eggs");
        Sale.objects.update(note.to(when(units.gt(5), "many")));
        assertThat(sale(note)).containsExactly(null, null, null, "many", "many");
    }

    @Test
    @Spec("EXPR-012")
    void theValuesHaveOneType() {
        assertThatThrownBy(() -> first(when(units.gt(5), f("product")).otherwise(f("units"))))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "Expression contains mixed types: text, 32-bit integer. Declare its type"
                                + " with as(type).");
    }

    @Test
    @Spec("EXPR-013")
    void conditionsMayComeByName() {
        assertThat(sale(when(q("units__gte", 6), "many").when(q("discount", 10), "cheap")))
                .containsExactly(null, "cheap", null, "many", "many");
        assertThat(
                        sale(
                                when(q(Map.of("units__gte", 6, "discount", 10)), value(1))
                                        .otherwise(value(0))))
                .containsExactly(0, 0, 0, 0, 1);
        assertThatThrownBy(() -> sale(when(q("unit__gte", 6), "x")))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'units'?");
        assertThatThrownBy(() -> sale(when(q("condition", 6), "x"))).isInstanceOf(FieldError.class);
    }

    @Test
    @Spec("EXPR-013")
    void aConditionIsAValueToo() {
        assertThat(sale(holds(units.gt(4)))).containsExactly(true, false, false, true, true);
        assertThat(sale(when(holds(returned.isTrue()).isTrue(), "back").otherwise("kept")))
                .containsExactly("kept", "back", "back", "kept", "kept");
    }
}
