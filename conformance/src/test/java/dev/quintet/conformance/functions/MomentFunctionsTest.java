package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Each.first;
import static dev.quintet.conformance.functions.Each.sale;
import static dev.quintet.conformance.sales.Sale_.opened;
import static dev.quintet.conformance.sales.Sale_.product;
import static dev.quintet.conformance.sales.Sale_.soldAt;
import static dev.quintet.conformance.sales.Sale_.soldOn;
import static dev.quintet.conformance.sales.Sale_.took;
import static dev.quintet.models.expressions.Functions.dateOf;
import static dev.quintet.models.expressions.Functions.extract;
import static dev.quintet.models.expressions.Functions.now;
import static dev.quintet.models.expressions.Functions.timeOf;
import static dev.quintet.models.expressions.Functions.truncate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.conformance.sales.Sale;
import dev.quintet.conformance.sales.Shops;
import dev.quintet.db.Database;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.DynamicExpression;
import dev.quintet.models.expressions.Expression;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Sold on 2024-01-31, 2024-02-29, 2024-03-01, 2024-12-31 and 2025-01-01, always at 23:30:15.123456
/// in UTC.
@EveryDatabase
class MomentFunctionsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    MomentFunctionsTest(Database database) {
        Shops.in(database);
    }

    @Test
    @Spec("FUNC-006")
    void partsOfADate() {
        assertThat(sale(soldOn.year())).containsExactly(2024, 2024, 2024, 2024, 2025);
        assertThat(sale(soldOn.isoYear())).containsExactly(2024, 2024, 2024, 2025, 2025);
        assertThat(sale(soldOn.quarter())).containsExactly(1, 1, 1, 4, 1);
        assertThat(sale(soldOn.month())).containsExactly(1, 2, 3, 12, 1);
        assertThat(sale(soldOn.week())).containsExactly(5, 9, 9, 1, 1);
        assertThat(sale(soldOn.weekDay())).containsExactly(4, 5, 6, 3, 4);
        assertThat(sale(soldOn.isoWeekDay())).containsExactly(3, 4, 5, 2, 3);
        assertThat(sale(soldOn.day())).containsExactly(31, 29, 1, 31, 1);
        assertThat(sale(opened.hour())).containsOnly(8);
        assertThat(sale(opened.minute())).containsExactly(5, 2, 2, 9, 6);
        assertThat(sale(opened.second())).containsOnly(30);
    }

    @Test
    @Spec("FUNC-006")
    void partsOfAnInstantAreThoseOfAZone() {
        assertThat(sale(soldAt.day())).containsExactly(31, 29, 1, 31, 1);
        assertThat(sale(extract(DatePart.DAY, soldAt, BERLIN))).containsExactly(1, 1, 2, 1, 2);
        assertThat(first(extract(DatePart.HOUR, soldAt, NEW_YORK))).isEqualTo(18);
        assertThat(first(extract(DatePart.SECOND, soldAt))).isEqualTo(15);
        CurrentZone.with(BERLIN, () -> assertThat(first(soldAt.hour())).isEqualTo(0));
    }

    @Test
    @Spec("FUNC-006")
    void aPartThatTheTypeDoesNotHave(Database database) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(extract(DatePart.HOUR, soldOn)))
                .withMessage("Cannot extract the hour from type date.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(extract(DatePart.YEAR, product)))
                .withMessage("Cannot extract the year from type text.");
        Expression<Object, Instant> date = DynamicExpression.of(soldOn);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(extract(DatePart.DAY, date, BERLIN)))
                .withMessage(
                        "Only an instant is read in a time zone: type date has none, but got"
                                + " 'Europe/Berlin'.");
        Expression<Sale, Integer> hours = extract(DatePart.HOUR, took.plus(Duration.ofHours(30)));
        if (database.backend().features().hasNativeDuration()) {
            assertThat(sale(hours)).containsExactly(6, 6, 6, 7, 7);
            assertThat(sale(extract(DatePart.DAY, took.minus(Duration.ofHours(1)))))
                    .containsExactly(-1, -1, -1, 0, 0);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first(hours))
                    .withMessageContaining("this database has no such type");
        }
    }

    @Test
    @Spec("FUNC-008")
    void cuttingDatesAndTimes() {
        assertThat(sale(truncate(TruncateUnit.MONTH, soldOn)))
                .element(3)
                .isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(sale(truncate(TruncateUnit.QUARTER, soldOn)))
                .element(3)
                .isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(sale(truncate(TruncateUnit.WEEK, soldOn)))
                .element(4)
                .isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(first(truncate(TruncateUnit.YEAR, soldOn))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(first(truncate(TruncateUnit.MINUTE, opened))).isEqualTo(LocalTime.of(8, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(truncate(TruncateUnit.HOUR, soldOn)))
                .withMessage("Cannot truncate type date to HOUR as type date.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first(truncate(TruncateUnit.DAY, opened)));
    }

    @Test
    @Spec("FUNC-008")
    void anInstantIsCutInAZoneAndStaysAnInstant() {
        assertThat(first(truncate(TruncateUnit.DAY, soldAt)))
                .isEqualTo(Instant.parse("2024-01-31T00:00:00Z"));
        assertThat(first(truncate(TruncateUnit.DAY, soldAt, BERLIN)))
                .isEqualTo(Instant.parse("2024-01-31T23:00:00Z"));
        assertThat(first(truncate(TruncateUnit.MONTH, soldAt, BERLIN)))
                .isEqualTo(Instant.parse("2024-01-31T23:00:00Z"));
        assertThat(first(truncate(TruncateUnit.HOUR, soldAt, ZoneId.of("Asia/Kathmandu"))))
                .isEqualTo(Instant.parse("2024-01-31T23:15:00Z"));
        assertThat(first(truncate(TruncateUnit.DAY, soldAt, ZoneId.of("+05:30"))))
                .isEqualTo(Instant.parse("2024-01-31T18:30:00Z"));
        CurrentZone.with(
                NEW_YORK,
                () ->
                        assertThat(first(truncate(TruncateUnit.DAY, soldAt)))
                                .isEqualTo(Instant.parse("2024-01-31T05:00:00Z")));
    }

    @Test
    @Spec("FUNC-008")
    void aCutInstantCanBeComparedAndGrouped() {
        var day = truncate(TruncateUnit.DAY, soldAt, BERLIN).as("day");
        assertThat(
                        Sale.objects
                                .annotate(day)
                                .filter(day.eq(Instant.parse("2024-02-29T23:00:00Z")))
                                .list())
                .hasToString("[Bread]");
        assertThat(first(dateOf(soldAt, BERLIN))).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(first(timeOf(soldAt, BERLIN))).isEqualTo(LocalTime.of(0, 30, 15, 123_456_000));
        assertThat(first(soldAt.date())).isEqualTo(LocalDate.of(2024, 1, 31));
    }

    @Test
    @Spec("FUNC-007")
    void theMomentOfTheStatement() {
        Instant before = Instant.now().minusSeconds(120);
        Instant now = first(now());
        assertThat(now).isBetween(before, before.plusSeconds(240));
        assertThat(Sale.objects.filter(soldAt.lt(now())).count()).isEqualTo(5);
    }
}
