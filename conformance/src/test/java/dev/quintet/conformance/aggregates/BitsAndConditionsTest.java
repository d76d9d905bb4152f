package dev.quintet.conformance.aggregates;

import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.note;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.returned;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.models.expressions.Functions.anyValue;
import static dev.quintet.models.expressions.Functions.bitAnd;
import static dev.quintet.models.expressions.Functions.bitOr;
import static dev.quintet.models.expressions.Functions.bitXor;
import static dev.quintet.models.expressions.Functions.boolAnd;
import static dev.quintet.models.expressions.Functions.boolOr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Expression;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@EveryDatabase
class BitsAndConditionsTest {
    BitsAndConditionsTest(Database database) {
        Shops.in(database);
    }

    private static @Nullable Object of(Expression<Sale, ?> aggregate) {
        return Sale.objects.aggregate(aggregate.as("x")).get("x");
    }

    @Test
    @Spec("AGG-012")
    void bitsOfAllNumbers() {
        assertThat(of(bitAnd(units).filter(units.gt(4)))).isEqualTo(0);
        assertThat(of(bitAnd(units).filter(units.in(5, 9)))).isEqualTo(1);
        assertThat(of(bitOr(units))).isEqualTo(15);
        assertThat(of(bitXor(units))).isEqualTo(5 ^ 9 ^ 6);
        assertThat(of(bitAnd(units.negate()))).isEqualTo(-5 & -2 & -9 & -6);
    }

    @Test
    @Spec("AGG-012")
    void bitsOfNothingAreNull() {
        assertThat(of(bitAnd(units).filter(units.gt(100)))).isNull();
        assertThat(of(bitOr(discount).filter(discount.isNull()))).isNull();
        assertThat(of(bitXor(units).filter(units.gt(100)).orElse(7))).isEqualTo(7);
    }

    @Test
    void conditionsOfAllRows() {
        assertThat(of(boolAnd(returned))).isEqualTo(false);
        assertThat(of(boolOr(returned))).isEqualTo(true);
        assertThat(of(boolAnd(units.gt(1)))).isEqualTo(true);
        assertThat(of(boolOr(units.gt(9)))).isEqualTo(false);
        assertThat(of(boolAnd(returned).filter(units.eq(2)))).isEqualTo(true);
        assertThat(of(boolAnd(returned).filter(units.gt(100)))).isNull();
    }

    @Test
    @Spec("AGG-011")
    void anyOfTheValues(Database database) {
        if (!database.backend().features().supportsAnyValue()) {
            assertThatThrownBy(() -> of(anyValue(product)))
                    .isInstanceOf(NotSupportedError.class)
                    .hasMessage("This database has no aggregate ANY_VALUE.");
            return;
        }
        assertThat(of(anyValue(note))).isIn("fresh", "Old");
        assertThat(of(anyValue(note).filter(units.lt(3)))).isEqualTo("Old");
        assertThat(of(anyValue(discount).filter(units.eq(6)))).isEqualTo(10);
        assertThat(of(anyValue(product).filter(units.gt(100)))).isNull();
    }

    @Test
    @Spec("AGG-011")
    void anyValueIsNotForWindows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyValue(product).over())
                .withMessage("anyvalue cannot be computed over a window.");
    }
}
