package dev.quintet.conformance.functions;

import static dev.quintet.conformance.functions.Tick_.at;
import static dev.quintet.conformance.functions.Tick_.id;
import static dev.quintet.models.expressions.Functions.dateOf;
import static dev.quintet.models.expressions.Functions.extract;
import static dev.quintet.models.expressions.Functions.truncate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Expression;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;

/// Instants read and cut in zones where clocks are turned: what Java's zones say.
@EveryDatabase
@Spec("FUNC-008")
class ZonesTest {
    private static final List<String> REGIONS =
            List.of(
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/Havana",
                    "Asia/Beirut",
                    "Asia/Kathmandu",
                    "Atlantic/Azores",
                    "Australia/Lord_Howe",
                    "Pacific/Apia");
    private static final List<String> OFFSETS = List.of("+05:30", "-03:30", "+16:45", "-18:00");
    private static final Set<Database> MADE =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private final boolean knowsHistory;

    ZonesTest(Database database, TestDatabase kind) {
        knowsHistory = !kind.name().equals("mariadb");
        if (MADE.add(database)) {
            Schema.create(database, Tick.class);
        }
        Tick.objects.delete();
    }

    private static void tick(Instant instant) {
        Tick tick = new Tick();
        tick.at = instant;
        tick.save();
    }

    private static <T> List<T> each(Expression<? super Tick, T> expression) {
        return Tick.objects.orderBy(id.asc()).select(expression).list();
    }

    /// Instants of some years, and those around each change of the clocks of a zone in them.
    private static void ticks(String region, int from, int to) {
        Random random = new Random(7);
        Instant start = Instant.parse(from + "-01-02T00:00:00Z");
        long seconds = start.until(Instant.parse(to + "-12-30T00:00:00Z"), ChronoUnit.SECONDS);
        for (int i = 0; i < 20; i++) {
            tick(start.plusSeconds(random.nextLong(seconds)));
        }
        var rules = ZoneId.of(region).getRules();
        var change = rules.nextTransition(start);
        for (int i = 0; change != null && i < 12; i++) {
            for (int minutes : new int[] {-90, -15, 15, 45, 75, 150}) {
                tick(change.getInstant().plus(minutes, ChronoUnit.MINUTES));
            }
            change = rules.nextTransition(change.getInstant());
        }
    }

    private static void agrees(String zoneId) {
        ZoneId zone = ZoneId.of(zoneId);
        List<Instant> instants = each(at);
        cut(TruncateUnit.YEAR, zone, instants, local -> day(local).withDayOfYear(1));
        cut(TruncateUnit.MONTH, zone, instants, local -> day(local).withDayOfMonth(1));
        cut(TruncateUnit.DAY, zone, instants, ZonesTest::day);
        cut(TruncateUnit.HOUR, zone, instants, local -> local.truncatedTo(ChronoUnit.HOURS));
        cut(TruncateUnit.MINUTE, zone, instants, local -> local.truncatedTo(ChronoUnit.MINUTES));
        List<LocalDate> days = new ArrayList<>();
        List<Integer> hours = new ArrayList<>();
        for (Instant instant : instants) {
            days.add(LocalDate.ofInstant(instant, zone));
            hours.add(LocalDateTime.ofInstant(instant, zone).getHour());
        }
        assertThat(each(dateOf(at, zone))).as("days in " + zoneId).isEqualTo(days);
        assertThat(each(extract(DatePart.HOUR, at, zone)))
                .as("hours in " + zoneId)
                .isEqualTo(hours);
    }

    private static LocalDateTime day(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.DAYS);
    }

    private static void cut(
            TruncateUnit unit,
            ZoneId zone,
            List<Instant> instants,
            UnaryOperator<LocalDateTime> expected) {
        List<String> right = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<Instant> cut = each(truncate(unit, at, zone));
        for (int i = 0; i < instants.size(); i++) {
            Instant instant = instants.get(i);
            LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
            right.add(instant + " -> " + expected.apply(local).atZone(zone).toInstant());
            found.add(instant + " -> " + cut.get(i));
        }
        assertThat(found).as(unit + " in " + zone).isEqualTo(right);
    }

    @Test
    void inRecentYears() {
        for (String region : REGIONS) {
            Tick.objects.delete();
            ticks(region, 2005, 2030);
            agrees(region);
        }
    }

    @Test
    void offsetsThatNeverChangeHoldAtAllTimes() {
        ticks("Europe/Berlin", 1901, 2099);
        OFFSETS.forEach(ZonesTest::agrees);
    }

    @Test
    void inYearsFarAway() {
        for (int year : new int[] {1916, 1950, 2040, 2090}) {
            Tick.objects.delete();
            ticks("Europe/Berlin", year, year + 5);
            if (knowsHistory) {
                agrees("Europe/Berlin");
            }
        }
    }

    @Test
    void ofTwoInstantsWithOneLocalTimeTheEarlierIsMeant() {
        tick(Instant.parse("2025-10-26T00:30:00Z"));
        tick(Instant.parse("2025-10-26T01:30:00Z"));
        assertThat(each(truncate(TruncateUnit.HOUR, at, ZoneId.of("Europe/Berlin"))))
                .containsOnly(Instant.parse("2025-10-26T00:00:00Z"));
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItsFirstHourDoes() {
        tick(Instant.parse("2018-11-04T12:00:00Z"));
        assertThat(each(truncate(TruncateUnit.DAY, at, ZoneId.of("America/Sao_Paulo"))))
                .containsExactly(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Test
    void mariaDbKnowsRegionsSince1970Only() {
        tick(Instant.parse("1950-06-01T12:00:00Z"));
        assertThat(each(extract(DatePart.HOUR, at, ZoneId.of("Europe/Berlin"))))
                .containsExactly(knowsHistory ? 13 : 12);
    }
}
