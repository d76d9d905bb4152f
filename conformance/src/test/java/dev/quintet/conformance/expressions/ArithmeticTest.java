package dev.quintet.conformance.expressions;

import static dev.quintet.conformance.expressions.Each.first;
import static dev.quintet.conformance.expressions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.discount;
import static dev.quintet.conformance.sales.Sale_.opened;
import static dev.quintet.conformance.sales.Sale_.price;
import static dev.quintet.conformance.sales.Sale_.soldAt;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.took;
import static dev.quintet.conformance.sales.Sale_.units;
import static dev.quintet.conformance.sales.Sale_.weight;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.DateExpression;
import dev.quintet.models.expressions.DurationExpression;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// Operators on numbers and on moments, and the types that they give.
@EveryDatabase
class ArithmeticTest {
    ArithmeticTest(Database database) {
        Shops.in(database);
    }

    // ---- numbers

    @Test
    @Spec("EXPR-004")
    void operatorsOnNumbers() {
        assertThat(sale(units.plus(1))).containsExactly(6, 3, 3, 10, 7);
        assertThat(sale(units.minus(units))).containsOnly(0);
        assertThat(sale(units.times(2))).containsExactly(10, 4, 4, 18, 12);
        assertThat(first(weight.dividedBy(2))).isEqualTo(0.25);
        assertThat(sale(units.mod(4))).containsExactly(1, 2, 2, 1, 2);
        assertThat(first(weight.pow(2))).isEqualTo(0.25);
        assertThat(sale(units.negate())).containsExactly(-5, -2, -2, -9, -6);
        assertThat(sale(discount.plus(units))).containsExactly(null, 12, 22, null, 16);
    }

    @Test
    @Spec("EXPR-004")
    void aConstantMayComeFirst() {
        assertThat(sale(units.subtractedFrom(10))).containsExactly(5, 8, 8, 1, 4);
        assertThat(first(weight.dividing(2))).isEqualTo(4.0);
        assertThat(first(price.subtractedFrom(new BigDecimal("2.00")))).isEqualByComparingTo("0.8");
        assertThat(first(f("units").<Integer>subtractedFrom(10))).isEqualTo(5);
        assertThat(first(f("weight").<Double>dividing(2))).isEqualTo(4.0);
        NumberExpression<Sale, Integer> hundred = NumberExpression.of(value(100));
        assertThat(sale(hundred.mod(units))).containsExactly(0, 0, 0, 1, 4);
        DateExpression<Sale> day = DateExpression.of(value(LocalDate.of(2024, 2, 1)));
        assertThat(first(day.minus(soldOn))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @Spec("EXPR-004")
    void theTypesThatNumbersGiveTogether() {
        assertThat(Each.<Object>first(f("units").plus(1))).isInstanceOf(Integer.class);
        assertThat(Each.<Object>first(f("units").plus(f("id")))).isInstanceOf(Long.class);
        assertThat(Each.<Object>first(f("units").plus(f("price")))).isInstanceOf(BigDecimal.class);
        assertThat(Each.<Object>first(f("units").times(f("weight")))).isInstanceOf(Double.class);
        assertThat(Each.<Object>first(f("price").times(f("price")))).isInstanceOf(BigDecimal.class);
        assertThat(Each.<Object>first(f("units").dividedBy(2))).isInstanceOf(Integer.class);
        assertThat(Each.<Object>first(f("units").pow(2))).isInstanceOf(Integer.class);
    }

    @Test
    @Spec({"EXPR-004", "EXPR-017"})
    void aMixThatHasNoRuleNeedsAType() {
        DynamicExpression<Object> mixed = f("price").times(f("weight"));
        assertThatThrownBy(() -> first(mixed))
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "Cannot infer the type of (price * weight): it combines decimal with"
                                + " double. Declare it with as(type).");
        assertThat(Sale.objects.orderBy(mixed.desc()).list().getFirst())
                .as("an order needs no type")
                .hasToString("Dates");
        assertThatThrownBy(() -> first(f("product").plus(1))).isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> first(mixed.plus(1)))
                .as("nor is the whole known")
                .isInstanceOf(FieldError.class);
    }

    // ---- types of several values

    @Test
    @Spec("EXPR-017")
    void valuesOfOneTypeGiveThatType() {
        assertThat(Each.<Object>first(coalesce(f("discount"), f("units")))).isEqualTo(5);
        Expression<Object, Object> mixed = coalesce(f("discount"), f("price"));
        assertThatThrownBy(() -> first(mixed))
                .isInstanceOf(FieldError.class)
                .hasMessageStartingWith("Expression contains mixed types: 32-bit integer, decimal")
                .hasMessageEndingWith("Declare its type with as(type).");
        assertThat(first(mixed.as(ValueType.DECIMAL))).isEqualByComparingTo("1.20");
    }

    // ---- moments

    @Test
    @Spec("QUERY-016")
    void aMomentMovedByALengthOfTime() {
        assertThat(first(soldOn.plus(Duration.ofDays(1))))
                .isEqualTo(LocalDateTime.of(2024, 2, 1, 0, 0));
        assertThat(first(soldOn.minus(Duration.ofDays(31))))
                .isEqualTo(LocalDateTime.of(2023, 12, 31, 0, 0));
        assertThat(first(soldAt.plus(took)))
                .isEqualTo(Instant.parse("2024-02-01T00:20:15.123456Z"));
        assertThat(first(soldAt.minus(Duration.ofDays(31))))
                .isEqualTo(Instant.parse("2023-12-31T23:30:15.123456Z"));
        assertThat(Each.<Object>first(f("took").plus(f("soldAt"))))
                .isEqualTo(Instant.parse("2024-02-01T00:20:15.123456Z"));
        assertThat(Sale.objects.filter(soldAt.plus(took).date().gt(soldOn)).count()).isEqualTo(3);
    }

    @Test
    @Spec("QUERY-016")
    void theTimeBetweenMoments() {
        assertThat(first(soldOn.minus(LocalDate.of(2024, 1, 1)))).isEqualTo(Duration.ofDays(30));
        assertThat(first(soldAt.minus(Instant.parse("2024-01-31T23:30:15Z"))))
                .isEqualTo(Duration.ofNanos(123_456_000));
        assertThat(first(opened.minus(LocalTime.of(8, 0)))).isEqualTo(Duration.ofSeconds(330));
        assertThat(first(soldOn.minus(soldOn))).isEqualTo(Duration.ZERO);
        assertThat(
                        Sale.objects
                                .filter(
                                        soldOn.minus(LocalDate.of(2024, 1, 1))
                                                .gt(Duration.ofDays(60)))
                                .count())
                .isEqualTo(2);
    }

    @Test
    @Spec("QUERY-016")
    void lengthsOfTimeAddUp() {
        assertThat(first(took.plus(took))).isEqualTo(Duration.ofMinutes(100));
        assertThat(first(took.minus(Duration.ofHours(1)))).isEqualTo(Duration.ofMinutes(-10));
        DurationExpression<Sale> day = DurationExpression.of(value(Duration.ofDays(1)));
        assertThat(first(day.minus(took))).isEqualTo(Duration.ofHours(24).minusMinutes(50));
    }

    @Test
    @Spec("DELTA-005")
    void lengthsOfTimeMayBeWrittenInWeeks() {
        assertThat(Sale.objects.filter(q("took__lt", "P1W")).count()).isEqualTo(5);
        assertThat(Sale.objects.filter(q("took", "P0WT50M"))).hasToString("<QuerySet [Apple]>");
        assertThat(Sale.objects.filter(q("took__gt", "-P2W1D")).count()).isEqualTo(5);
    }

    @Test
    @Spec("QUERY-016")
    void momentsThatDoNotMixNeedAType() {
        for (DynamicExpression<Object> mixed :
                java.util.List.<DynamicExpression<Object>>of(
                        f("soldOn").plus(f("units")),
                        f("soldOn").plus(f("soldOn")),
                        f("took").times(f("soldOn")),
                        f("took").minus(f("soldAt")),
                        f("opened").minus(f("soldAt")))) {
            assertThatThrownBy(() -> first(mixed))
                    .as(mixed.toString())
                    .isInstanceOf(FieldError.class)
                    .hasMessageStartingWith("Cannot infer the type of ")
                    .hasMessageEndingWith("Declare it with as(type).");
        }
    }
}
