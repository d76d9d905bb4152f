package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.mastered;
import static dev.quintet.conformance.querying.Album_.released;
import static dev.quintet.conformance.querying.Album_.session;
import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.models.expressions.ByName.f;
import static dev.quintet.sql.SqlExpression.TruncateUnit.DAY;
import static dev.quintet.sql.SqlExpression.TruncateUnit.HOUR;
import static dev.quintet.sql.SqlExpression.TruncateUnit.MINUTE;
import static dev.quintet.sql.SqlExpression.TruncateUnit.MONTH;
import static dev.quintet.sql.SqlExpression.TruncateUnit.QUARTER;
import static dev.quintet.sql.SqlExpression.TruncateUnit.SECOND;
import static dev.quintet.sql.SqlExpression.TruncateUnit.WEEK;
import static dev.quintet.sql.SqlExpression.TruncateUnit.YEAR;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// The moments that occur in a field, each once.
@EveryDatabase
class DatesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    DatesTest(Database database) {
        Music.in(database);
    }

    @Test
    @Spec("QSR-015")
    void datesAreCutAndGivenOnceWithoutNulls() {
        assertThat(Album.objects.dates(released, YEAR))
                .containsExactly(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 1, 1));
        assertThat(Album.objects.dates(released, MONTH))
                .containsExactly(LocalDate.of(2001, 3, 1), LocalDate.of(2003, 7, 1));
        assertThat(Album.objects.dates(released, WEEK))
                .containsExactly(
                        LocalDate.of(2001, 3, 5),
                        LocalDate.of(2003, 7, 7),
                        LocalDate.of(2003, 7, 28));
        assertThat(Album.objects.dates(released, DAY).count()).isEqualTo(3);
    }

    @Test
    void theyCanBeGivenNewestFirstFilteredAndSliced() {
        assertThat(Album.objects.dates(released, DAY).reverse().limit(1))
                .containsExactly(LocalDate.of(2003, 7, 28));
        assertThat(Album.objects.dates(released, MONTH).filter(sold.gt(25)))
                .containsExactly(LocalDate.of(2003, 7, 1));
        assertThat(Band.objects.dates(Band_.albums().released, YEAR))
                .containsExactly(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 1, 1));
    }

    @Test
    void theDateOfAnInstantIsThatOfTheCurrentZone() {
        assertThat(Album.objects.dates(mastered, MONTH))
                .containsExactly(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 1, 1));
        assertThat(CurrentZone.with(NEW_YORK, () -> Album.objects.dates(mastered, MONTH).list()))
                .containsExactly(
                        LocalDate.of(2001, 1, 1),
                        LocalDate.of(2002, 12, 1),
                        LocalDate.of(2003, 1, 1));
    }

    @Test
    @Spec("QSR-015")
    void whatIsNoDateAndWhatIsNoUnitOfOneIsRefused() {
        assertThatThrownBy(() -> Album.objects.dates(released, HOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates() cannot cut to HOUR. Choices are: [YEAR, MONTH, WEEK, DAY].");
        assertThatThrownBy(() -> Album.objects.dates(released, QUARTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Album.objects.dates(f("title"), YEAR).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("text");
        assertThatThrownBy(() -> Album.objects.dates(f("relaesed"), YEAR).list())
                .isInstanceOf(FieldError.class)
                .hasMessageContaining("Did you mean 'released'?");
        assertThatThrownBy(() -> Album.objects.limit(2).dates(released, YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slice");
        assertThatThrownBy(() -> Album.objects.union(Album.objects.all()).dates(released, YEAR))
                .isInstanceOf(NotSupportedError.class);
    }

    @Test
    @Spec("QSR-016")
    void instantsAreCutInTheCurrentZoneOrInAGivenOne() {
        assertThat(Album.objects.datetimes(mastered, DAY))
                .containsExactly(
                        Instant.parse("2001-01-31T00:00:00Z"),
                        Instant.parse("2003-01-01T00:00:00Z"));
        List<Instant> days =
                List.of(
                        Instant.parse("2001-01-31T05:00:00Z"),
                        Instant.parse("2002-12-31T05:00:00Z"),
                        Instant.parse("2003-01-01T05:00:00Z"));
        assertThat(Album.objects.datetimes(mastered, DAY, NEW_YORK).list()).isEqualTo(days);
        assertThat(CurrentZone.with(NEW_YORK, () -> Album.objects.datetimes(mastered, DAY).list()))
                .isEqualTo(days);
        assertThat(Album.objects.datetimes(mastered, HOUR).reverse().first())
                .contains(Instant.parse("2003-01-01T05:00:00Z"));
        assertThat(Album.objects.datetimes(mastered, MINUTE)).hasSize(3);
        assertThat(Album.objects.datetimes(mastered, SECOND)).hasSize(3);
    }

    @Test
    void whatHasNoZoneIsCutAsItIs() {
        assertThat(Album.objects.datetimes(session, HOUR, NEW_YORK))
                .containsExactly(
                        LocalDateTime.parse("2001-01-31T23:00:00"),
                        LocalDateTime.parse("2003-01-01T00:00:00"),
                        LocalDateTime.parse("2003-01-01T05:00:00"));
    }

    @Test
    void aDateHasNoTime() {
        assertThatThrownBy(() -> Album.objects.datetimes(released, DAY).list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "datetimes() needs a date with a time, but 'released' is of type date. Use"
                                + " dates().");
        assertThatThrownBy(() -> Album.objects.datetimes(mastered, QUARTER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
