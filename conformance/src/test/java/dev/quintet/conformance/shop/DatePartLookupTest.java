package dev.quintet.conformance.shop;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Parts of dates and moments.
///
/// The albums were released on Friday 1965-08-06, Friday 1970-05-08, Sunday 1972-12-31 and Monday
/// 1973-01-01. The first two were recorded at 1975-02-15T23:30:45.5Z and 1979-01-01T00:30Z.
@EveryDatabase
class DatePartLookupTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    DatePartLookupTest(Database database) {
        Shop.in(database);
    }

    private static String sql(Query<?, ?, ?> query) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            query.list();
            return recorder.statements().getFirst().sql().replaceAll("[\"`]", "");
        }
    }

    private static List<String> inOslo(String path, Object value) {
        return CurrentZone.with(OSLO, () -> Shop.albums(q(path, value)));
    }

    @Test
    @Spec("LOOKUP-012")
    void theDateAndTheTimeOfAMomentAreThoseOfTheCurrentZone() {
        assertThat(Shop.albums(q("recorded__date", LocalDate.of(1975, 2, 15)))).hasSize(1);
        assertThat(inOslo("recorded__date", LocalDate.of(1975, 2, 15))).isEmpty();
        assertThat(inOslo("recorded__date", LocalDate.of(1975, 2, 16))).hasSize(1);
        assertThat(Shop.albums(q("recorded__date__gt", "1975-02-15"))).hasSize(1);
        assertThat(Shop.albums(q("recorded__date__year", 1979))).hasSize(1);
        assertThat(Shop.albums(q("recorded__time", LocalTime.of(0, 30)))).hasSize(1);
        assertThat(inOslo("recorded__time__hour", 1)).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("recorded__time__gt", "23:30:45"))).containsExactly("Help Me");
    }

    @Test
    @Spec("LOOKUP-013")
    void yearsAreRangesOfTheColumnItself() {
        assertThat(sql(Album.objects.filter(q("released__year", 1970))))
                .contains("shop_album.released BETWEEN ? AND ?");
        assertThat(sql(Album.objects.filter(q("released__year__gte", 1970))))
                .contains("shop_album.released >= ?");
        assertThat(sql(Album.objects.filter(q("released__iso_year__lt", 1973))))
                .contains("shop_album.released < ?");
        assertThat(Shop.albums(q("released__year", 1972))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__year__gt", 1972))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("released__year__gte", 1972))).hasSize(2);
        assertThat(Shop.albums(q("released__year__lt", 1970))).hasSize(1);
        assertThat(Shop.albums(q("released__year__lte", 1970))).hasSize(2);
        assertThat(Shop.albums(q("released__year__in", List.of(1965, 1973)))).hasSize(2);
    }

    @Test
    @Spec("LOOKUP-013")
    void yearsOfMomentsBeginInTheCurrentZone() {
        assertThat(Shop.albums(q("recorded__year", 1979))).containsExactly("Let It Be Me");
        assertThat(
                        CurrentZone.with(
                                ZoneId.of("America/New_York"),
                                () -> Shop.albums(q("recorded__year", 1978))))
                .containsExactly("Let It Be Me");
    }

    @Test
    @Spec("LOOKUP-013")
    void isoYearsBeginWithTheirFirstWeek() {
        assertThat(Shop.albums(q("released__iso_year", 1972))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__iso_year", 1973))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("recorded__iso_year", 1979))).containsExactly("Let It Be Me");
    }

    @Test
    @Spec("LOOKUP-014")
    void partsOfDatesAreNumbers() {
        assertThat(Shop.albums(q("released__month", 12))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__day__gte", 8)))
                .containsExactly("Let It Be Me", "help wanted");
        assertThat(Shop.albums(q("released__quarter", 2))).containsExactly("Let It Be Me");
        assertThat(Shop.albums(q("released__quarter", 4))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__week", 52))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__week", 1))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("released__week_day", 1))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__week_day", 6))).hasSize(2);
        assertThat(Shop.albums(q("released__iso_week_day", 7))).containsExactly("help wanted");
        assertThat(Shop.albums(q("released__iso_week_day", 1))).containsExactly("50% Off_Sale\\");
        assertThat(Shop.albums(q("recorded__day", 15))).hasSize(1);
        assertThat(inOslo("recorded__day", 15)).isEmpty();
        assertThat(inOslo("recorded__week_day", 1)).containsExactly("Help Me");
    }

    @Test
    @Spec("LOOKUP-015")
    void partsOfTimesAreWholeNumbers() {
        assertThat(Shop.albums(q("recorded__hour", 23))).containsExactly("Help Me");
        assertThat(inOslo("recorded__hour", 0)).containsExactly("Help Me");
        assertThat(Shop.albums(q("recorded__minute", 30))).hasSize(2);
        assertThat(Shop.albums(q("recorded__second", 45))).containsExactly("Help Me");
        assertThat(Shop.albums(q("recorded__second__gt", 45))).isEmpty();
        assertThat(Shop.albums(q("recorded__time__second", 45))).containsExactly("Help Me");
    }
}
