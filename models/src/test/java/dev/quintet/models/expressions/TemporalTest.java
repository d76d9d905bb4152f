package dev.quintet.models.expressions;

import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.models.expressions.Functions.dateOf;
import static dev.quintet.models.expressions.Functions.extract;
import static dev.quintet.models.expressions.Functions.truncate;
import static dev.quintet.models.expressions.Models.ENTRY;
import static dev.quintet.models.expressions.TestScope.column;
import static dev.quintet.models.expressions.TestScope.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quintet.models.expressions.Models.Entry;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.ZoneId;

class TemporalTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void instantsAreReadInTheCurrentZoneOrAGivenOne() {
        assertThat(resolve(extract(DatePart.HOUR, ENTRY.created)).sql())
                .isEqualTo(
                        new Extract(
                                DatePart.HOUR,
                                column("created"),
                                SqlType.TIMESTAMP,
                                "Europe/Berlin"));
        assertThat(resolve(extract(DatePart.HOUR, ENTRY.created, TOKYO)).sql())
                .isEqualTo(
                        new Extract(
                                DatePart.HOUR, column("created"), SqlType.TIMESTAMP, "Asia/Tokyo"));
        assertThat(resolve(extract(DatePart.HOUR, ENTRY.local)).sql())
                .isEqualTo(new Extract(DatePart.HOUR, column("local"), SqlType.DATE_TIME, null));
        assertThat(resolve(dateOf(ENTRY.created, TOKYO)).type()).isEqualTo(ValueType.DATE);
    }

    @Test
    void computedMomentsHaveParts() {
        assertThat(resolve(ENTRY.created.plus(Duration.ofDays(1)).month()).sql())
                .isInstanceOf(Extract.class);
        assertThat(resolve(ENTRY.local.plus(Duration.ofDays(1)).date()).type())
                .isEqualTo(ValueType.DATE);
        assertThat(resolve(ENTRY.local.plus(Duration.ofDays(1)).time()).type())
                .isEqualTo(ValueType.TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, pubDate, Cannot extract the hour from type date.",
        "YEAR, start, Cannot extract the year from type time.",
        "MONTH, rating, Cannot extract the month from type 32-bit integer.",
        "WEEK_DAY, length, Cannot extract the week_day from type duration."
    })
    void noOtherPartsThanItHas(DatePart part, String column, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(extract(part, f(column))))
                .withMessage(message);
    }

    @Test
    void truncationKeepsTheTypeUnlessAnotherIsDeclared() {
        DateExpression<Entry> month = truncate(TruncateUnit.MONTH, ENTRY.pubDate);
        InstantExpression<Entry> day = truncate(TruncateUnit.DAY, ENTRY.created);
        assertThat(resolve(month).type()).isEqualTo(ValueType.DATE);
        assertThat(resolve(day).sql())
                .isEqualTo(
                        new Truncate(
                                TruncateUnit.DAY,
                                column("created"),
                                SqlType.TIMESTAMP,
                                SqlType.TIMESTAMP,
                                "Europe/Berlin"));
        assertThat(
                        resolve(
                                        truncate(TruncateUnit.MONTH, ENTRY.created, TOKYO)
                                                .as(ValueType.DATE))
                                .sql())
                .isEqualTo(
                        new Truncate(
                                TruncateUnit.MONTH,
                                column("created"),
                                SqlType.TIMESTAMP,
                                SqlType.DATE,
                                "Asia/Tokyo"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOUR, pubDate",
        "TIME, pubDate",
        "MONTH, start",
        "DATE, start",
        "DAY, rating",
        "DAY, headline"
    })
    void noOtherUnitsThanItHas(TruncateUnit unit, String column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(truncate(unit, f(column))))
                .withMessageStartingWith("Cannot truncate type ");
    }

    @Test
    void aDateCannotBecomeAnInstantByCutting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        resolve(truncate(TruncateUnit.MONTH, ENTRY.pubDate).as(ValueType.INSTANT)))
                .withMessage("Cannot truncate type date to MONTH as type instant.");
    }
}
