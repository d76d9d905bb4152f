package dev.quintet.conformance.limits;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.max;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.math.BigDecimal;

/// A column of decimals keeps its digits on every database.
@EveryDatabase
class DecimalDigitsTest {

    DecimalDigitsTest(Database database) {
        Tables.fresh(database);
    }

    private static Gauge priced(String price) {
        Gauge gauge = new Gauge();
        gauge.price = new BigDecimal(price);
        return gauge;
    }

    private static BigDecimal stored(String price) {
        Gauge gauge = priced(price);
        gauge.save();
        gauge.refresh();
        return gauge.price;
    }

    @Test
    void theDigitsBehindThePointAreAlwaysThere() {
        assertThat(stored("10")).isEqualTo(new BigDecimal("10.00"));
        assertThat(stored("0")).isEqualTo(new BigDecimal("0.00"));
        assertThat(stored("-1E+2")).isEqualTo(new BigDecimal("-100.00"));
        assertThat(stored("123456.78")).isEqualTo(new BigDecimal("123456.78"));
        assertThat(Gauge.objects.orderBy(Gauge_.id.asc()).select(Gauge_.price).list())
                .startsWith(new BigDecimal("10.00"), new BigDecimal("0.00"));
    }

    @Test
    void moreDigitsBehindThePointAreRounded() {
        assertThat(stored("1.016")).isEqualTo(new BigDecimal("1.02"));
        assertThat(stored("1.014")).isEqualTo(new BigDecimal("1.01"));
        assertThat(stored("-0.001")).isEqualByComparingTo("0.00");
    }

    @Test
    void moreDigitsBeforeThePointAreRefused() {
        assertThatThrownBy(() -> stored("1234567")).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> stored("123456789012.99")).isInstanceOf(DataError.class);
        assertThatThrownBy(() -> stored("999999.999")).isInstanceOf(DataError.class);
        assertThat(Gauge.objects.count()).isZero();
    }

    @Test
    void anUpdateKeepsToTheDigitsAsWell() {
        priced("1").save();

        Gauge.objects.update(Gauge_.price.to(new BigDecimal("2.777")));
        assertThat(Gauge.objects.get().price).isEqualTo(new BigDecimal("2.78"));
        assertThatThrownBy(() -> Gauge.objects.update(Gauge_.price.to(new BigDecimal("1000000"))))
                .isInstanceOf(DataError.class);
        assertThat(Gauge.objects.get().price).isEqualTo(new BigDecimal("2.78"));
    }

    @Test
    void whatIsComputedHasTheDigitsItNeeds() {
        priced("1.25").save();

        assertThat(Gauge.objects.select(Gauge_.price.times(new BigDecimal("0.5"))).list())
                .first()
                .satisfies(half -> assertThat(half).isEqualByComparingTo("0.625"));
        assertThat(Gauge.objects.aggregate(max(Gauge_.price).as("dearest")).get("dearest"))
                .satisfies(price -> assertThat((BigDecimal) price).isEqualByComparingTo("1.25"));
    }

    @Test
    @Timeout(20)
    void numbersOfAbsurdlyManyDigitsAreRefusedBeforeTheyAreSent() {
        for (String absurd : new String[] {"1E100000000", "-1E100000000", "1E-100000000"}) {
            assertThatThrownBy(() -> stored(absurd))
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining("Cannot store 'price' of Gauge: '" + absurd(absurd) + "'")
                    .hasMessageContaining("at most 1000 digits on either side of the point");
            assertThatThrownBy(() -> Gauge.objects.filter(q("price__gt", absurd)).list())
                    .isInstanceOf(DataError.class)
                    .hasMessageContaining("is out of range");
        }
        assertThat(Gauge.objects.count()).isZero();
    }

    private static String absurd(String text) {
        return new BigDecimal(text).toString();
    }

    @Test
    void comparisonsAreExact() {
        priced("1.25").save();

        assertThat(Gauge.objects.filter(Gauge_.price.gt(new BigDecimal("1.249"))).count()).isOne();
        assertThat(Gauge.objects.filter(Gauge_.price.gt(new BigDecimal("1.251"))).count()).isZero();
        assertThat(Gauge.objects.filter(q("price__lt", "1E30")).count()).isOne();
        assertThat(Gauge.objects.filter(q("price__lt", "1E60")).count()).isOne();
    }
}
