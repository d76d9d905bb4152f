package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.exact;
import static dev.quintet.conformance.numbers.Measure_.name;
import static dev.quintet.conformance.numbers.Measure_.other;
import static dev.quintet.conformance.numbers.Measure_.whole;
import static dev.quintet.conformance.numbers.Measures.each;
import static dev.quintet.conformance.numbers.Measures.rounded;
import static dev.quintet.models.expressions.ByName.f;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

/// Quotients and remainders: whole numbers stay whole on every database.
@EveryDatabase
@Spec("EXPR-004")
class QuotientsTest {
    QuotientsTest(Database database) {
        Measures.in(database);
    }

    @Test
    void quotientsOfWholeNumbersAreCutOff() {
        assertThat(each(whole.dividedBy(2))).containsExactly(3, -3, 3, 2);
        Measure.objects.filter(other.eq(0)).update(other.to(3));
        assertThat(each(whole.dividedBy(other))).containsExactly(3, -3, -3, 1);
        assertThat(each(other.dividing(7))).containsExactly(3, 3, -3, 2);
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
        assertThat(rounded(exact.dividedBy(new BigDecimal("2.5")))).startsWith(3.0, -3.0);
    }

    @Test
    void remaindersOfWholeNumbersHaveTheSignOfTheDividend() {
        Measure.objects.filter(other.eq(0)).update(other.to(3));
        assertThat(each(whole.mod(other))).containsExactly(1, -1, 1, 2);
    }
}
