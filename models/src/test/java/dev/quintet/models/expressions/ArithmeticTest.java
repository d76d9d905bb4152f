package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.value;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.param;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

class ArithmeticTest {
    @Test
    void numbersKeepTheirTypeInTheCompilersEyes() {
        NumberExpression<Entry, Integer> whole =
                ENTRY.rating.plus(1).times(ENTRY.comments).mod(7).pow(2);
        NumberExpression<Entry, Double> real = ENTRY.rating.times(1.5);
        NumberExpression<Entry, BigDecimal> exact =
                ENTRY.price.times(new BigDecimal("1.1")).minus(1);
        NumberExpression<Entry, Number> mixed = ENTRY.price.times(ENTRY.rating);
        NumberExpression<Entry, Long> large = ENTRY.id.plus(1).plus(5_000_000_000L);
        assertThat(List.of(whole, real, exact, mixed, large))
                .hasToString(
                        "[((((rating + 1) * comments) % 7) ^ 2), (rating * 1.5), ((price * 1.1) -"
                                + " 1), (price * rating), ((id + 1) + 5000000000)]");
        assertThat(resolve(whole).type()).isEqualTo(ValueType.INTEGER);
        assertThat(resolve(real).type()).isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(exact).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(mixed).type()).isEqualTo(ValueType.DECIMAL);
        assertThat(resolve(large).type()).isEqualTo(ValueType.LONG);
    }

    @Test
    void operandsBecomeSql() {
        Resolved resolved = resolve(ENTRY.rating.minus(ENTRY.comments));
        assertThat(resolved)
                .isEqualTo(
                        Resolved.of(
                                new SqlExpression.Arithmetic(
                                        ArithmeticOperator.SUBTRACT,
                                        column("rating"),
                                        column("comments"),
                                        SqlType.INT),
                                ValueType.INTEGER,
                                false));
        assertThat(resolve(ENTRY.rating.dividedBy(2)).nullable()).isTrue();
        assertThat(resolve(value(5).as(ValueType.INTEGER)).grouping()).isEmpty();
    }

    @Test
    void wholeNumbersAreWrittenAsIntegers() {
        assertThat(resolve(ENTRY.rating.bitAnd(6)).sql())
                .isEqualTo(
                        new SqlExpression.Arithmetic(
                                ArithmeticOperator.BIT_AND,
                                column("rating"),
                                param(6, SqlType.INT),
                                SqlType.INT));
        assertThat(resolve(ENTRY.rating.negate()).sql())
                .isEqualTo(
                        new SqlExpression.Arithmetic(
                                ArithmeticOperator.MULTIPLY,
                                column("rating"),
                                param(-1, SqlType.INT),
                                SqlType.INT));
    }

    @Test
    void aggregatesInsideAreNotGroupedBy() {
        Resolved resolved = resolve(f("n").plus(f("rating")));
        assertThat(resolved.aggregate()).isTrue();
        assertThat(resolved.grouping()).containsExactly(column("rating"));
    }

    @Test
    void mixedTypesAreADoubtOnlyWhereTheTypeIsNeeded() {
        Resolved resolved = resolve(ENTRY.price.times(ENTRY.score));
        assertThat(resolved.type()).isNull();
        assertThatThrownBy(resolved::requiredType)
                .isInstanceOf(FieldError.class)
                .hasMessage(
                        "Cannot infer the type of (price * score): it combines decimal with double."
                                + " Declare it with as(type).");
        assertThat(resolve(ENTRY.price.times(ENTRY.score).asDouble()).requiredType())
                .isEqualTo(ValueType.DOUBLE);
        assertThat(resolve(ENTRY.price.times(ENTRY.score).times(2)).type()).isNull();
    }

    @Test
    void lengthsOfTimeMoveMoments() {
        Expression<Entry, ?> later = ENTRY.created.plus(Duration.ofDays(1));
        assertThat(resolve(later).sql())
                .isEqualTo(
                        new SqlExpression.TemporalShift(
                                column("created"),
                                param(Duration.ofDays(1), SqlType.INTERVAL),
                                false,
                                SqlType.TIMESTAMP));
        assertThat(resolve(later).type()).isEqualTo(ValueType.INSTANT);
        assertThat(resolve(f("length").plus(f("start"))).sql())
                .isEqualTo(
                        new SqlExpression.TemporalShift(
                                column("start"), column("length"), false, SqlType.TIME));
        assertThat(resolve(ENTRY.pubDate.minus(ENTRY.length)).sql())
                .isEqualTo(
                        new SqlExpression.TemporalShift(
                                column("pubDate"), column("length"), true, SqlType.DATE));
        assertThat(resolve(ENTRY.pubDate.minus(ENTRY.length)).type())
                .isEqualTo(ValueType.DATE_TIME);
    }

    @Test
    void momentsHaveADistance() {
        DurationExpression<Entry> age = ENTRY.pubDate.minus(LocalDate.EPOCH);
        assertThat(resolve(age).sql())
                .isEqualTo(
                        new SqlExpression.TemporalDifference(
                                column("pubDate"),
                                param(LocalDate.EPOCH, SqlType.DATE),
                                SqlType.DATE));
        assertThat(resolve(age.plus(Duration.ofHours(1)).plus(ENTRY.length)).type())
                .isEqualTo(ValueType.DURATION);
    }

    @Test
    void lengthsOfTimeAreMultipliedByDeclaration() {
        assertThat(resolve(ENTRY.length.times(2)).type()).isEqualTo(ValueType.DURATION);
        assertThatThrownBy(() -> resolve(f("length").times(2)).requiredType())
                .isInstanceOf(FieldError.class);
        assertThatThrownBy(() -> resolve(f("length").negate()).requiredType())
                .isInstanceOf(FieldError.class);
    }
}
