package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.exact;
import static dev.quintet.conformance.numbers.Measure_.large;
import static dev.quintet.conformance.numbers.Measure_.other;
import static dev.quintet.conformance.numbers.Measure_.real;
import static dev.quintet.conformance.numbers.Measure_.second;
import static dev.quintet.conformance.numbers.Measure_.whole;
import static dev.quintet.conformance.numbers.Measures.each;
import static dev.quintet.conformance.numbers.Measures.rounded;
import static dev.quintet.models.expressions.Functions.acos;
import static dev.quintet.models.expressions.Functions.asin;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.cot;
import static dev.quintet.models.expressions.Functions.ln;
import static dev.quintet.models.expressions.Functions.log;
import static dev.quintet.models.expressions.Functions.power;
import static dev.quintet.models.expressions.Functions.round;
import static dev.quintet.models.expressions.Functions.sqrt;
import static dev.quintet.models.expressions.Functions.stdDev;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

/// Functions of numbers that have no result, results that do not fit, and digits.
@EveryDatabase
@Spec("FUNC-010")
class IllegalNumbersTest {
    IllegalNumbersTest(Database database) {
        Measures.in(database);
    }

    @Test
    void whatHasNoResultIsNull() {
        assertThat(rounded(sqrt(whole)).get(1)).isNull();
        assertThat(rounded(sqrt(exact)).get(1)).isNull();
        assertThat(rounded(ln(real)).get(1)).isNull();
        assertThat(rounded(ln(other)).get(3)).isNull();
        assertThat(rounded(log(2, whole)).get(1)).isNull();
        assertThat(rounded(log(1, whole))).containsOnlyNulls();
        assertThat(rounded(log(0, whole))).containsOnlyNulls();
        assertThat(each(asin(real))).containsOnlyNulls();
        assertThat(each(acos(whole))).containsOnlyNulls();
        assertThat(rounded(cot(second)).get(3)).isNull();
        assertThat(rounded(power(whole, 0.5)).get(1)).isNull();
        assertThat(rounded(power(second, -1))).containsExactly(0.5, 0.5, 1.333333333, null);
        assertThat(each(real.pow(0.5)).get(1)).isNull();
    }

    @Test
    void aPowerMayBeNegativeOrOfANegativeNumber() {
        assertThat(rounded(power(real, 2))).containsExactly(56.25, 56.25, 6.25, 16.0);
        assertThat(rounded(power(whole, 3))).containsExactly(343.0, -343.0, 343.0, 125.0);
        assertThat(rounded(power(other, 0))).containsOnly(1.0);
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(each(round(real))).containsExactly(8.0, -8.0, 3.0, 4.0);
        assertThat(rounded(round(exact))).containsExactly(8.0, -8.0, 2.0, 4.0);
        assertThat(rounded(round(exact, 3))).containsExactly(7.5, -7.5, 2.346, 4.0);
        assertThat(rounded(cast(exact, ValueType.decimal(5, 1))))
                .containsExactly(7.5, -7.5, 2.3, 4.0);
    }

    @Test
    void anIntegerThatDoesNotFitIsAnErrorWhenItIsRead() {
        Measure.objects.update(whole.to(Integer.MAX_VALUE), large.to(Long.MAX_VALUE));
        refused(whole.plus(1));
        refused(whole.times(whole));
        refused(whole.negate().minus(2));
        refused(large.plus(1));
        refused(cast(large, ValueType.INTEGER));
        assertThatThrownBy(() -> Measure.objects.aggregate(sum(large).as("s")))
                .isInstanceOf(DataError.class);
    }

    private static void refused(Expression<Measure, ?> expression) {
        assertThatThrownBy(() -> each(expression))
                .as(expression.toString())
                .isInstanceOf(DataError.class);
    }

    @Test
    void deviationsHaveAllTheirDigits() {
        var totals =
                Measure.objects.aggregate(
                        stdDev(whole).as("whole"),
                        variance(exact).as("exact"),
                        stdDev(real).as("real"));
        assertThat((Double) totals.get("whole")).isCloseTo(5.830951894845301, within(1e-12));
        assertThat(((Number) totals.get("exact")).doubleValue())
                .isCloseTo(30.98379488, within(1e-12));
        assertThat((Double) totals.get("real")).isCloseTo(5.5719722720056675, within(1e-12));
    }
}
