package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.exact;
import static dev.quintet.conformance.numbers.Measure_.large;
import static dev.quintet.conformance.numbers.Measure_.larger;
import static dev.quintet.conformance.numbers.Measure_.name;
import static dev.quintet.conformance.numbers.Measure_.other;
import static dev.quintet.conformance.numbers.Measure_.real;
import static dev.quintet.conformance.numbers.Measure_.scale;
import static dev.quintet.conformance.numbers.Measure_.second;
import static dev.quintet.conformance.numbers.Measure_.whole;
import static dev.quintet.conformance.numbers.Measures.each;
import static dev.quintet.conformance.numbers.Measures.rounded;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.mod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/// Quotients and remainders: whole numbers stay whole, and there is none of zero.
@EveryDatabase
@Spec("EXPR-004")
class QuotientsTest {
    QuotientsTest(Database database) {
        Measures.in(database);
    }

    @Test
    void quotientsOfWholeNumbersAreCutOff() {
        assertThat(each(whole.dividedBy(2))).containsExactly(3, -3, 3, 2);
        assertThat(each(whole.dividedBy(other))).containsExactly(3, -3, -3, null);
        assertThat(each(large.dividedBy(larger))).containsExactly(3L, -3L, -3L, null);
        assertThat(each(other.dividing(7))).containsExactly(3, 3, -3, null);
        assertThat(each(whole.dividedBy(2).times(2))).containsExactly(6, -6, 6, 4);
        assertThat(each(whole.pow(2).dividedBy(2))).containsExactly(24, 24, 24, 12);
    }

    @Test
    void whereverTheyStand() {
        assertThat(Measure.objects.filter(whole.dividedBy(2).eq(3)).orderBy(name.asc()))
                .hasToString("<QuerySet [a, c]>");
        assertThat(Measure.objects.filter(whole.dividedBy(2).gt(3))).isEmpty();
        assertThat(Measure.objects.orderBy(whole.dividedBy(2).asc(), name.desc()))
                .hasToString("<QuerySet [b, d, c, a]>");
        Measure.objects.update(other.to(whole.dividedBy(2)));
        assertThat(each(other)).containsExactly(3, -3, 3, 2);
        assertThat(each(f("whole").dividedBy(2).as(ValueType.DOUBLE)))
                .containsExactly(3.0, -3.0, 3.0, 2.0);
    }

    @Test
    void otherQuotientsHaveAFraction() {
        assertThat(each(whole.dividedBy(2.0))).containsExactly(3.5, -3.5, 3.5, 2.5);
        assertThat(rounded(exact.dividedBy(scale)))
                .usingComparatorForType(QuotientsTest::aboutEqual, Double.class)
                .containsExactly(3.75, -3.75, 3.350857143, null);
        Measure.objects.update(exact.to(new BigDecimal("7")), scale.to(new BigDecimal("2")));
        assertThat(rounded(exact.dividedBy(scale))).containsOnly(3.5);
        assertThat(rounded(whole.dividedBy(scale))).containsExactly(3.5, -3.5, 3.5, 2.5);
    }

    private static int aboutEqual(Double one, Double other) {
        return Math.abs(one - other) < 1e-8 ? 0 : Double.compare(one, other);
    }

    @Test
    void remaindersHaveTheSignOfTheDividend() {
        assertThat(each(whole.mod(other))).containsExactly(1, -1, 1, null);
        assertThat(rounded(exact.mod(scale))).containsExactly(1.5, -1.5, 0.2456, null);
        assertThat(rounded(real.mod(second))).containsExactly(1.5, -1.5, 0.25, null);
        assertThat(rounded(whole.mod(scale))).containsExactly(1.0, -1.0, 0.0, null);
        assertThat(rounded(exact.mod(other))).containsExactly(1.5, -1.5, 0.3456, null);
        assertThat(rounded(exact.mod(new BigDecimal("0.7"))))
                .containsExactly(0.5, -0.5, 0.2456, 0.5);
        assertThat(rounded(real.mod(0.7))).containsExactly(0.5, -0.5, 0.4, 0.5);
    }

    @Test
    void theFunctionGivesWhatTheOperatorGives() {
        for (List<NumberExpression<Measure, ? extends Number>> pair :
                List.<List<NumberExpression<Measure, ? extends Number>>>of(
                        List.of(whole, other),
                        List.of(exact, scale),
                        List.of(real, second),
                        List.of(whole, scale),
                        List.of(real, other))) {
            assertThat(rounded(mod(pair.getFirst(), pair.getLast())))
                    .as(pair.toString())
                    .isEqualTo(rounded(pair.getFirst().mod(pair.getLast())));
        }
    }

    @Test
    void ofFloatingPointNumbersTheDigitsCount() {
        Measure.objects.update(real.to(0.3), second.to(0.1));
        assertThat(rounded(real.mod(second))).containsOnly(0.0);
        Measure.objects.update(real.to(1e200), second.to(1e190));
        assertThat(rounded(real.mod(second))).doesNotContainNull();
    }

    @Test
    void whatIsDividedByZeroIsNull() {
        assertThat(each(whole.dividedBy(0))).containsOnlyNulls();
        assertThat(each(exact.dividedBy(BigDecimal.ZERO))).containsOnlyNulls();
        assertThat(each(real.dividedBy(second)).getLast()).isNull();
        assertThat(each(whole.mod(0))).containsOnlyNulls();
        assertThat(each(mod(exact, 0))).containsOnlyNulls();
        assertThat(Measure.objects.filter(whole.dividedBy(other).isNull()))
                .hasToString("<QuerySet [d]>");
    }
}
