package dev.quintet.models.expressions.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Parts of dates and times, and years without taking them out of each row.
class DateLookupTest {
    private static final Column COLUMN = new Column("t", "c");

    private final FakeScope scope =
            new FakeScope().in("America/New_York").column("n", ValueType.INTEGER);

    @ParameterizedTest
    @EnumSource(DatePart.class)
    void everyPartOfAnInstantIsReadInTheCurrentZone(DatePart part) {
        var comparison =
                (Comparison)
                        scope.lookup(
                                ValueType.INSTANT,
                                List.of(part.name().toLowerCase(java.util.Locale.ROOT)),
                                "exact",
                                new Reference<>(List.of("n")));
        assertThat(comparison.left())
                .isEqualTo(new Extract(part, COLUMN, SqlType.TIMESTAMP, "America/New_York"));
    }

    @ParameterizedTest
    @CsvSource({
        "month, MONTH",
        "quarter, QUARTER",
        "week, WEEK",
        "day, DAY",
        "week_day, WEEK_DAY",
        "iso_week_day, ISO_WEEK_DAY"
    })
    void partsOfADateHaveNoZone(String transform, DatePart part) {
        var comparison = (Comparison) scope.lookup(ValueType.DATE, List.of(transform), "gte", "2");
        assertThat(comparison.left()).isEqualTo(new Extract(part, COLUMN, SqlType.DATE, null));
        assertThat(FakeScope.bound(comparison.right())).isEqualTo(2);
    }

    @Test
    void typesHaveOnlyThePartsThatMakeSense() {
        for (String time : List.of("hour", "minute", "second", "date", "time")) {
            assertThat(Lookups.transform(ValueType.DATE, time)).isNull();
        }
        for (String date : List.of("year", "month", "date")) {
            assertThat(Lookups.transform(ValueType.TIME, date)).isNull();
        }
        assertThat(Lookups.transform(ValueType.DURATION, "hour")).isNull();
        assertThat(Lookups.transform(ValueType.TEXT, "year")).isNull();
        assertThat(Lookups.transform(null, "year")).isNull();
    }

    @Test
    void theDateAndTheTimeOfAnInstantCanBeTransformedOn() {
        var date =
                (Comparison)
                        scope.lookup(ValueType.INSTANT, List.of("date"), "exact", "2015-03-14");
        assertThat(date.left())
                .isEqualTo(
                        new Truncate(
                                TruncateUnit.DATE,
                                COLUMN,
                                SqlType.TIMESTAMP,
                                SqlType.DATE,
                                "America/New_York"));
        assertThat(FakeScope.bound(date.right())).isEqualTo(LocalDate.of(2015, 3, 14));
        var hour =
                (Comparison)
                        scope.lookup(ValueType.DATE_TIME, List.of("time", "hour"), "exact", 23);
        assertThat(hour.left())
                .isEqualTo(
                        new Extract(
                                DatePart.HOUR,
                                new Truncate(
                                        TruncateUnit.TIME,
                                        COLUMN,
                                        SqlType.DATE_TIME,
                                        SqlType.TIME,
                                        null),
                                SqlType.TIME,
                                null));
    }

    @Test
    void aYearIsBetweenItsFirstAndLastDay() {
        Between between = (Between) scope.lookup(ValueType.DATE, List.of("year"), "exact", 2008);
        assertThat(between.operand()).isEqualTo(COLUMN);
        assertThat(FakeScope.bound(between.low())).isEqualTo(LocalDate.of(2008, 1, 1));
        assertThat(FakeScope.bound(between.high())).isEqualTo(LocalDate.of(2008, 12, 31));
        assertThat(scope.isInspected()).isFalse();
    }

    @Test
    void anIsoYearIsBetweenItsFirstMondayAndItsLastSunday() {
        Between between =
                (Between) scope.lookup(ValueType.DATE, List.of("iso_year"), "exact", "2020");
        assertThat(FakeScope.bound(between.low())).isEqualTo(LocalDate.of(2019, 12, 30));
        assertThat(FakeScope.bound(between.high())).isEqualTo(LocalDate.of(2021, 1, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "gt, GREATER, 2020-12-31T23:59:59.999999",
        "gte, GREATER_OR_EQUAL, 2020-01-01T00:00",
        "lt, LESS, 2020-01-01T00:00",
        "lte, LESS_OR_EQUAL, 2020-12-31T23:59:59.999999"
    })
    void aYearIsComparedByOneOfItsEnds(
            String lookup, ComparisonOperator operator, LocalDateTime bound) {
        Comparison comparison =
                (Comparison) scope.lookup(ValueType.DATE_TIME, List.of("year"), lookup, 2020L);
        assertThat(comparison.operator()).isEqualTo(operator);
        assertThat(comparison.left()).isEqualTo(COLUMN);
        assertThat(FakeScope.bound(comparison.right())).isEqualTo(bound);
    }

    @Test
    void theYearOfAnInstantBeginsAndEndsInTheCurrentZone() {
        Between between = (Between) scope.lookup(ValueType.INSTANT, List.of("year"), "exact", 2020);
        assertThat(FakeScope.bound(between.low())).isEqualTo(Instant.parse("2020-01-01T05:00:00Z"));
        assertThat(FakeScope.bound(between.high()))
                .isEqualTo(Instant.parse("2021-01-01T04:59:59.999999Z"));
    }

    @Test
    void aYearThatIsNotAConstantIsTakenOutOfEachRow() {
        var comparison =
                (Comparison)
                        scope.lookup(
                                ValueType.DATE,
                                List.of("year"),
                                "gt",
                                new Reference<>(List.of("n")));
        assertThat(comparison.left()).isInstanceOf(Extract.class);
        assertThat(scope.lookup(ValueType.DATE, List.of("year"), "exact", null))
                .isInstanceOf(IsNull.class);
        assertThat(scope.lookup(ValueType.DATE, List.of("year"), "in", List.of(2008, 2009)))
                .isInstanceOf(In.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "-5"})
    void yearsBeyondTheCalendarAreRefused(String year) {
        Between between = (Between) scope.lookup(ValueType.DATE, List.of("year"), "exact", year);
        assertThatThrownBy(() -> FakeScope.bound(between.low()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a year from 1 to 9999 but got " + year + ".");
    }
}
