package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.first;
import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.collate;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.greatest;
import static dev.quintet.models.expressions.Functions.least;
import static dev.quintet.models.expressions.Functions.nullIf;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Json;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// Functions that choose between values, compare them, or convert them.
@EveryDatabase
class ChoiceFunctionsTest {
    ChoiceFunctionsTest(Database database) {
        Shops.in(database);
    }

    // ---- conversions

    @Test
    @Spec("FUNC-001")
    void numbersBecomeOtherNumbersAndTexts() {
        assertThat(first(cast(units, ValueType.TEXT))).isEqualTo("5");
        assertThat(first(cast(units, ValueType.DOUBLE))).isEqualTo(5.0);
        assertThat(first(cast(units, ValueType.LONG))).isEqualTo(5L);
        assertThat(first(cast(value("12"), ValueType.INTEGER))).isEqualTo(12);
        assertThat(first(cast(value("-1.5"), ValueType.DOUBLE))).isEqualTo(-1.5);
        assertThat(first(cast(value("1.23"), ValueType.decimal(6, 2))))
                .isEqualByComparingTo("1.23");
        assertThat(first(cast(weight, ValueType.FLOAT)).doubleValue()).isEqualTo(0.5);
    }

    @Test
    @Spec("FUNC-001")
    void textsBecomeMoments() {
        assertThat(first(cast(value("2024-02-29"), ValueType.DATE)))
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(first(cast(value("12:30:45"), ValueType.TIME)))
                .isEqualTo(LocalTime.of(12, 30, 45));
        assertThat(first(cast(value("2024-02-29 12:30:45"), ValueType.INSTANT)))
                .isEqualTo(Instant.parse("2024-02-29T12:30:45Z"));
        assertThat(first(cast(soldOn, ValueType.TEXT))).isEqualTo("2024-01-31");
    }

    @Test
    @Spec("FUNC-001")
    void textsBecomeJson() {
        assertThat(first(cast(value("{\"a\": [1, true]}"), ValueType.JSON)))
                .isEqualTo(Json.of(Map.of("a", List.of(1, true))));
    }

    @Test
    @Spec("FUNC-001")
    void aConvertedValueIsComparedAsItsNewType() {
        assertThat(Sale.objects.filter(cast(units, ValueType.TEXT).gt("5")).count()).isEqualTo(2);
        assertThat(Sale.objects.orderBy(cast(price, ValueType.INTEGER).desc()).list().getFirst())
                .hasToString("Cheese");
        assertThat(sale(cast(discount, ValueType.TEXT)))
                .containsExactly(null, "10", "20", null, "10");
    }

    // ---- the first that is not NULL

    @Test
    @Spec("FUNC-002")
    void theFirstValueThatIsNotNull() {
        assertThat(sale(coalesce(note, product)))
                .containsExactly("fresh", "Bread", "Old", "fresh", "Eggs");
        assertThat(sale(coalesce(discount, value(7)))).containsExactly(7, 10, 20, 7, 10);
        assertThat(first(coalesce(discount, nullIf(units, 5), value(1)))).isEqualTo(1);
        assertThat(Sale.objects.filter(coalesce(note, value("none")).eq("none")).count())
                .isEqualTo(2);
        assertThat(Sale.objects.orderBy(coalesce(discount, units).asc()).list().getFirst())
                .hasToString("Apple");
    }

    @Test
    @Spec("FUNC-002")
    void valuesOfDifferentTypesNeedATypeTogether() {
        Expression<Object, Object> mixed = coalesce(f("discount"), f("product"));
        assertThatThrownBy(() -> first(mixed))
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("mixed types")
                .hasMessageContaining("as(type)");
        assertThat(sale(coalesce(cast(discount, ValueType.TEXT), product)))
                .containsExactly("Apple", "10", "20", "Dates", "10");
    }

    @Test
    @Spec("FUNC-002")
    void overNoRowsItIsTheFirstKnownValue() {
        var none = Sale.objects.none();
        assertThat(none.aggregate(coalesce(sum(units), value(3L)).as("s"))).containsEntry("s", 3L);
        assertThat(none.aggregate(coalesce(sum(units), sum(discount)).as("s")))
                .containsEntry("s", null);
        assertThat(none.aggregate(coalesce(sum(units), countAll()).as("s"))).containsEntry("s", 0L);
    }

    // ---- the greatest and the least

    @Test
    @Spec("FUNC-004")
    void theGreatestAndTheLeastOfSeveral() {
        assertThat(sale(greatest(units, value(4)))).containsExactly(5, 4, 4, 9, 6);
        assertThat(sale(least(units, value(4), value(3)))).containsExactly(3, 2, 2, 3, 3);
        assertThat(first(greatest(product, value("Apricot")))).isEqualTo("Apricot");
        assertThat(first(least(soldOn, value(LocalDate.of(2020, 1, 1)))))
                .isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(first(greatest(price, value(new BigDecimal("1.25")))))
                .isEqualByComparingTo("1.25");
        assertThat(Sale.objects.filter(greatest(units, discount).gt(9)).count()).isEqualTo(3);
    }

    @Test
    @Spec("FUNC-004")
    void aNullAmongThemMakesNullButWhereTheDatabaseLeavesItOut(TestDatabase database) {
        boolean leftOut = database.name().equals("postgresql");
        assertThat(sale(greatest(units, discount)))
                .containsExactly(leftOut ? 5 : null, 10, 20, leftOut ? 9 : null, 10);
        assertThat(sale(least(units, discount)))
                .containsExactly(leftOut ? 5 : null, 2, 2, leftOut ? 9 : null, 6);
    }

    // ---- NULL for one value

    @Test
    @Spec("FUNC-005")
    void aValueThatStandsForNull() {
        assertThat(sale(nullIf(units, 2))).containsExactly(5, null, null, 9, 6);
        assertThat(sale(nullIf(note, "fresh"))).containsExactly(null, null, "Old", null, null);
        assertThat(sale(nullIf(note, note))).containsOnlyNulls();
        assertThat(sale(nullIf(product, note)).getFirst()).isEqualTo("Apple");
        assertThat(Sale.objects.filter(nullIf(units, 2).isNull()).count()).isEqualTo(2);
    }

    // ---- collations

    @Test
    @Spec("FUNC-003")
    void aCollationIsThatOfTheDatabase(TestDatabase database) {
        String exact =
                switch (database.name()) {
                    case "sqlite" -> "BINARY";
                    case "mariadb" -> "utf8mb4_bin";
                    default -> "C";
                };
        var byCode = Sale.objects.orderBy(collate(product.lower(), exact).desc());
        if (database.name().equals("h2")) {
            assertThatThrownBy(byCode::list)
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage("H2 has collations for whole databases only, so no 'C' in a query");
        } else {
            assertThat(byCode.list()).hasToString("[Eggs, Dates, Cheese, Bread, Apple]");
            assertThat(Sale.objects.filter(collate(product, exact).eq("apple")).count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "C; DROP TABLE sales_sale", "\"C\"", "C\u0000", "a b", "é", "C--x'"})
    @Spec("FUNC-003")
    void whatIsNoNameOfACollationIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> collate(product, name))
                .withMessage(
                        "'"
                                + name
                                + "' is not the name of a collation. Allowed: letters, digits,"
                                + " '_' and '-'.");
        assertThat(Sale.objects.count()).isEqualTo(5);
    }
}
