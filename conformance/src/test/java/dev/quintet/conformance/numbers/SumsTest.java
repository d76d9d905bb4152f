package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.exact;
import static dev.quintet.conformance.numbers.Measure_.large;
import static dev.quintet.conformance.numbers.Measure_.name;
import static dev.quintet.conformance.numbers.Measure_.other;
import static dev.quintet.conformance.numbers.Measure_.real;
import static dev.quintet.conformance.numbers.Measure_.small;
import static dev.quintet.conformance.numbers.Measure_.whole;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.countAll;
import static dev.quintet.models.expressions.Functions.orderBy;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Map;

/// Sums of integers have 64 bits. There are two billion and one of them two billion less.
@EveryDatabase
@Spec("AGG-009")
class SumsTest {
    private static final int BILLIONS = 2_000_000_000;

    SumsTest(Database database) {
        Measures.in(database);
        Measure.objects.update(whole.to(BILLIONS), other.to(3), small.to((short) 30_000));
    }

    private static <T extends Number> T total(NumberExpression<Measure, T> sum) {
        Annotation<Measure, T> total = sum.as("total");
        return Measure.objects.aggregate(total).get(total);
    }

    @Test
    void aSumOfIntegersIsALong() {
        long all = total(sum(whole));
        long fewer = total(sum(small));
        assertThat(all).isEqualTo(8_000_000_000L);
        assertThat(fewer).isEqualTo(120_000);
        assertThat(Measure.objects.aggregate(sum(f("whole")).as("s"), sum(f("small")).as("t")))
                .containsEntry("s", 8_000_000_000L)
                .containsEntry("t", 120_000L);
    }

    @Test
    void otherNumbersKeepTheirType() {
        BigDecimal decimals = total(sum(exact));
        double reals = total(sum(real));
        long longs = total(sum(large));
        assertThat(decimals).isEqualByComparingTo("6.3456");
        assertThat(reals).isEqualTo(6.5);
        assertThat(longs).isEqualTo(12);
    }

    @Test
    void soIsOneOfSomeRowsOrDifferentValuesOrWithADefault() {
        assertThat(total(sum(whole).filter(name.lt("d")))).isEqualTo(6_000_000_000L);
        assertThat(total(sum(whole).distinct())).isEqualTo(BILLIONS);
        assertThat(total(sum(whole).filter(name.eq("z")).orElse(5_000_000_000L)))
                .isEqualTo(5_000_000_000L);
    }

    @Test
    void soIsOneOfExpressions() {
        assertThat(total(sum(whole.minus(1)))).isEqualTo(7_999_999_996L);
        assertThat(total(sum(NumberExpression.of(when(name.lt("c"), whole).otherwise(0)))))
                .isEqualTo(4_000_000_000L);
        assertThat(Measure.objects.aggregate(sum(coalesce(whole, other)).as("s")))
                .containsEntry("s", 8_000_000_000L);
        NumberExpression<Measure, Long> wide = NumberExpression.of(cast(whole, ValueType.LONG));
        assertThat(total(sum(wide.times(2)))).isEqualTo(16_000_000_000L);
    }

    @Test
    void soIsOneOverAWindow() {
        assertThat(Measures.each(sum(whole).over(orderBy(name.asc()))))
                .containsExactly(2_000_000_000L, 4_000_000_000L, 6_000_000_000L, 8_000_000_000L);
    }

    @Test
    void groupsAreComparedWithLongs() {
        var total = sum(whole).as("total");
        var groups = Measure.objects.values("other").annotate(total);
        assertThat(groups.filter(total.gt(7_999_999_999L)))
                .containsExactly(Map.of("other", 3, "total", 8_000_000_000L));
        assertThat(groups.filter(q("total__gte", 8_000_000_001L))).isEmpty();
    }

    @Test
    void arithmeticWithThemIsThatOfWholeNumbers() {
        Measure.objects.update(large.to(4_000_000_000_000L));
        assertThat(total(sum(whole).plus(1))).isEqualTo(8_000_000_001L);
        assertThat(total(sum(whole).dividedBy(3))).isEqualTo(2_666_666_666L);
        assertThat(total(sum(large).dividedBy(countAll().plus(2)))).isEqualTo(2_666_666_666_666L);
        assertThat(total(sum(large).mod(7))).isEqualTo(16_000_000_000_000L % 7);
        assertThat(
                        Measure.objects
                                .values("other")
                                .annotate(sum(large).as("s"))
                                .filter(sum(large).dividedBy(6).eq(2_666_666_666_666L))
                                .count())
                .isEqualTo(1);
    }
}
