package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.shop;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.exists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shop;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.RawSql;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.Statements;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// Conditions on values that are in no row.
@EveryDatabase
@Spec("QUERY-013")
class CheckTest {
    private final Database database;

    CheckTest(Database database) {
        this.database = database;
        Shops.in(database);
    }

    @Test
    void theDatabaseTellsWhetherValuesFulfilACondition() {
        assertThat(Sale.objects.check(units.between(1, 9), units.to(9))).isTrue();
        assertThat(Sale.objects.check(units.between(1, 9), units.to(10))).isFalse();
        assertThat(Sale.objects.check(product.lower().startsWith("a").not(), product.to("Apple")))
                .isFalse();
        assertThat(
                        Sale.objects.check(
                                soldOn.year().eq(2024).and(units.mod(2).eq(0)),
                                soldOn.to(LocalDate.of(2024, 5, 1)),
                                units.to(4)))
                .isTrue();
        assertThat(Sale.objects.check(units.gt(1).xor(note.isNull()), units.to(2), note.to("x")))
                .isTrue();
    }

    @Test
    void byNameToo() {
        assertThat(Sale.objects.check(q("units__gte", 3), set("units", 3))).isTrue();
        assertThat(Sale.objects.check(q("product__iexact", "APPLE"), set("product", "pear")))
                .isFalse();
        assertThat(Sale.objects.check(q("units__in", List.of(1, 2)), set("units", 2))).isTrue();
        assertThat(Sale.objects.check(q(), set("units", 2))).isTrue();
    }

    @Test
    void valuesMayBeComputedOfEachOther() {
        assertThat(
                        Sale.objects.check(
                                units.gt(discount), units.to(discount.plus(1)), discount.to(3)))
                .isTrue();
        assertThat(
                        Sale.objects.check(
                                units.gt(4), set("units", f("discount").times(2)), discount.to(2)))
                .isFalse();
        assertThatThrownBy(() -> Sale.objects.check(units.gt(4), units.to(units.plus(1))))
                .isInstanceOf(FieldError.class)
                .hasMessage("The value of 'units' cannot be computed of itself.");
    }

    @Test
    void whatIsUnknownIsTakenToHold() {
        assertThat(Sale.objects.check(discount.gt(3), set("discount", null))).isTrue();
        assertThat(
                        Sale.objects.check(
                                discount.gt(3).and(units.gt(1)),
                                set("discount", null),
                                units.to(0)))
                .isFalse();
        assertThat(Sale.objects.check(discount.isNull(), set("discount", null))).isTrue();
        assertThat(Sale.objects.check(discount.isNotNull(), set("discount", null))).isFalse();
    }

    @Test
    void whatTheDatabaseCannotTellIsTakenToHold() {
        assertThat(Sale.objects.check(RawSql.condition("no_such_column > 1"), units.to(1)))
                .isTrue();
        assertThat(Sale.objects.count()).as("the transaction goes on").isEqualTo(5);
    }

    @Test
    void aConditionSpeaksOfTheValuesThatAreGiven() {
        assertThatThrownBy(() -> Sale.objects.check(units.gt(discount), units.to(1)))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "The condition speaks of 'discount' of Sale, for which no value is given."
                                + " There are values for: [units].");
        assertThatThrownBy(() -> Sale.objects.check(shop().name.eq("x"), units.to(1)))
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> Sale.objects.check(q("unit", 1), units.to(1)))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'units'?");
    }

    @Test
    void noRowIsRead() {
        List<String> sent =
                Statements.during(
                        database,
                        () -> assertThat(Sale.objects.check(units.gt(1), units.to(2))).isTrue());
        assertThat(sent).singleElement().asString().doesNotContain("sales_sale");
        assertThat(Sale.objects.check(exists(Shop.objects.none()).not(), units.to(2))).isTrue();
    }

    @Test
    void hostileValuesAreValues() {
        String hostile = "'; DROP TABLE sales_sale; --";
        assertThat(Sale.objects.check(product.eq(hostile), product.to(hostile))).isTrue();
        assertThat(Sale.objects.check(product.contains("%"), product.to(hostile))).isFalse();
        assertThat(Sale.objects.count()).isEqualTo(5);
    }
}
