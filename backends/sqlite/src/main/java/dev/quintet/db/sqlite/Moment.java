package dev.quintet.db.sqlite;

import dev.quintet.db.DataError;
import dev.quintet.db.Limits;

import org.jspecify.annotations.Nullable;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// A date, a time of day, or both, as SQLite stores them, and what can be computed from them.
///
/// A missing date or time is null; at least one of the two is there.
record Moment(@Nullable LocalDate date, @Nullable LocalTime time) {
    private static final LocalDate NO_DATE = LocalDate.of(1900, 1, 1);
    private static final int TIME_COLON = 2;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    /// Reads a text.
    ///
    /// @return null if it is no moment
    static @Nullable Moment parse(String text) {
        try {
            if (text.length() > TIME_COLON && text.charAt(TIME_COLON) == ':') {
                return new Moment(null, SqliteText.time(text));
            }
            if (text.length() == "2024-02-29".length()) {
                return new Moment(SqliteText.date(text), null);
            }
            LocalDateTime both = SqliteText.dateTime(text);
            return new Moment(both.toLocalDate(), both.toLocalTime());
        } catch (SQLException _) {
            return null;
        }
    }

    /// A part as a whole number.
    static @Nullable Long extract(String part, String text, @Nullable String zone)
            throws SQLException {
        Moment moment = parse(text);
        return moment == null ? null : (Long) part(part, moment.in(zone));
    }

    private static long part(String part, LocalDateTime moment) throws SQLException {
        return switch (part) {
            case "year" -> moment.getYear();
            case "iso_year" -> moment.get(IsoFields.WEEK_BASED_YEAR);
            case "quarter" -> moment.get(IsoFields.QUARTER_OF_YEAR);
            case "month" -> moment.getMonthValue();
            case "week" -> moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case "day" -> moment.getDayOfMonth();
            case "week_day" -> moment.getDayOfWeek().getValue() % 7 + 1;
            case "iso_week_day" -> moment.getDayOfWeek().getValue();
            case "hour" -> moment.getHour();
            case "minute" -> moment.getMinute();
            case "second" -> moment.getSecond();
            default -> throw new SQLException("There is no part '" + part + "' of a moment.");
        };
    }

    /// The moment in the zone, cut to a unit.
    ///
    /// @param kind what the result is to be: `date`, `time` or `datetime` in the zone, or an
    ///   `instant` in UTC again
    static @Nullable String truncate(String unit, String text, @Nullable String zone, String kind)
            throws SQLException {
        Moment moment = parse(text);
        if (moment == null) {
            return null;
        }
        LocalDateTime cut = cut(unit, moment.in(zone));
        return switch (kind) {
            case "date" -> SqliteText.of(cut.toLocalDate());
            case "time" -> SqliteText.of(cut.toLocalTime());
            case "datetime" -> SqliteText.of(cut);
            case "instant" -> SqliteText.of(zone == null ? cut : inUtc(cut, zone));
            default -> throw new SQLException("There is no kind '" + kind + "' of moments.");
        };
    }

    /// A local moment of a zone in UTC: where clocks were turned back, that before they were.
    private static LocalDateTime inUtc(LocalDateTime local, String zone) {
        return local.atZone(ZoneId.of(zone)).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    private static LocalDateTime cut(String unit, LocalDateTime moment) throws SQLException {
        LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "year" -> day.withDayOfYear(1);
            case "quarter" ->
                    day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case "month" -> day.withDayOfMonth(1);
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "day", "date" -> day;
            case "hour" -> moment.truncatedTo(ChronoUnit.HOURS);
            case "minute" -> moment.truncatedTo(ChronoUnit.MINUTES);
            case "second" -> moment.truncatedTo(ChronoUnit.SECONDS);
            case "time" -> moment;
            default -> throw new SQLException("There is no unit '" + unit + "' of moments.");
        };
    }

    /// The moment so many microseconds later. A date moves by whole days; a time of day cannot be
    /// moved.
    static @Nullable String shift(String text, long micros) throws SQLException {
        Moment moment = parse(text);
        if (moment == null || moment.date() == null) {
            return null;
        }
        try {
            if (moment.time() == null) {
                LocalDate shifted = moment.date().plusDays(Math.floorDiv(micros, MICROS_PER_DAY));
                return SqliteText.of(Limits.date(shifted));
            }
            LocalDateTime shifted = moment.dateTime().plus(micros, ChronoUnit.MICROS);
            return SqliteText.of(Limits.dateTime(shifted));
        } catch (DateTimeException | DataError e) {
            throw new SQLDataException(
                    "'"
                            + text
                            + "' cannot be moved by "
                            + micros
                            + " microseconds: databases hold the years 1 to 9999.",
                    "22008",
                    e);
        }
    }

    /// The microseconds from the right moment to the left one.
    static @Nullable Long difference(String left, String right) {
        Moment to = parse(left);
        Moment from = parse(right);
        return to == null || from == null
                ? null
                : (Long)
                        Duration.between(from.dateTime(), to.dateTime())
                                .dividedBy(Duration.of(1, ChronoUnit.MICROS));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.of(
                date == null ? NO_DATE : date, time == null ? LocalTime.MIDNIGHT : time);
    }

    /// As seen in a zone, where this is a point on the time line in UTC.
    private LocalDateTime in(@Nullable String zone) throws SQLException {
        if (zone == null || date == null || time == null) {
            return dateTime();
        }
        try {
            return dateTime()
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(ZoneId.of(zone))
                    .toLocalDateTime();
        } catch (DateTimeException e) {
            throw new SQLException("There is no time zone '" + zone + "'.", "22009", e);
        }
    }
}
