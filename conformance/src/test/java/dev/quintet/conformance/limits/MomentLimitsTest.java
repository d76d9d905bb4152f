package dev.quintet.conformance.limits;

import static dev.quintet.models.expressions.ByName.q;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// Years go from 1 to 9999 on every database.
@EveryDatabase
class MomentLimitsTest {
    private static final LocalDateTime LAST =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    private final Gauge gauge = new Gauge();

    MomentLimitsTest(Database database) {
        Tables.fresh(database);
    }

    private void refused(String field, Object value) {
        assertThatThrownBy(gauge::save)
                .isInstanceOf(DataError.class)
                .hasMessage(
                        "Cannot store '"
                                + field
                                + "' of Gauge: '"
                                + value
                                + "' is out of range: databases hold the years 1 to 9999.");
        assertThat(gauge.isNew()).isTrue();
        assertThat(Gauge.objects.count()).isZero();
    }

    @Test
    void theFirstAndTheLastDayAreStored() {
        for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            Gauge stored = new Gauge();
            stored.day = day;
            stored.moment = day.getYear() == 1 ? day.atStartOfDay() : LAST;
            stored.instant = stored.moment.toInstant(java.time.ZoneOffset.UTC);
            stored.save();

            Gauge again = Gauge.objects.get(Gauge_.id.eq(stored.id()));

            assertThat(again.day).isEqualTo(day);
            assertThat(again.moment).isEqualTo(stored.moment);
            assertThat(again.instant).isEqualTo(stored.instant);
            assertThat(Gauge.objects.filter(q("day__year", day.getYear())).count()).isOne();
            assertThat(Gauge.objects.filter(q("instant__year", day.getYear())).count()).isOne();
            assertThat(Gauge.objects.filter(q("day__iso_year", day.getYear())).count()).isOne();
        }
    }

    @Test
    void otherYearsAreRefusedWithTheFieldsName() {
        for (LocalDate day :
                List.of(LocalDate.of(12_000, 1, 1), LocalDate.of(-44, 3, 15), LocalDate.MAX)) {
            gauge.day = day;
            refused("day", day);
        }
        gauge.day = null;
        gauge.moment = LocalDateTime.MAX;
        refused("moment", LocalDateTime.MAX);
        gauge.moment = null;
        for (Instant instant : List.of(Instant.MAX, Instant.MIN)) {
            gauge.instant = instant;
            refused("instant", instant);
        }
    }

    @Test
    void anUpdateRefusesThemToo() {
        Tables.gauge();
        assertThatThrownBy(() -> Gauge.objects.update(Gauge_.day.to(LocalDate.of(12_000, 1, 1))))
                .isInstanceOf(DataError.class)
                .hasMessageContaining("Cannot store 'day' of Gauge: '+12000-01-01'");
    }

    @Test
    void aConditionRefusesThem() {
        assertThatThrownBy(() -> Gauge.objects.filter(Gauge_.day.lt(LocalDate.MAX)).list())
                .isInstanceOf(DataError.class)
                .hasMessageContaining("databases hold the years 1 to 9999");
    }

    @Test
    void whatIsComputedBeyondThemLeavesNothingUnreadable() {
        Gauge stored = new Gauge();
        stored.moment = LAST;
        stored.save();

        try {
            Gauge.objects.update(Gauge_.moment.to(Gauge_.moment.plus(Duration.ofDays(400))));
        } catch (DataError e) {
            assertThat(Gauge.objects.get().moment).isEqualTo(LAST);
        }
        assertThat(Gauge.objects.get()).isEqualTo(stored);
    }

    @Test
    void durationsThatNobodyCanCountAreRefused() {
        gauge.span = Duration.ofSeconds(Long.MAX_VALUE);
        assertThatThrownBy(gauge::save)
                .isInstanceOf(DataError.class)
                .hasMessageContaining("Cannot store 'span' of Gauge: 'PT2562047788015215H30M7S'");
    }
}
