package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates, times and points in time, from each other and from text.
///
/// What has no zone is meant in the program's default zone, and so is the date of an instant: not
/// in the current zone, which is for reading only, so that a value means the same whoever asks.
final class Moments {
    private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
    private static final String TIME =
            "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d{1,6})\\d{0,6})?)?";
    private static final Pattern DATE_ONLY = Pattern.compile(DATE);
    private static final Pattern TIME_ONLY = Pattern.compile(TIME);
    private static final Pattern BOTH =
            Pattern.compile(DATE + "[T ]" + TIME + "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final String RIGHT_DATE = "text such as '2024-02-29'";
    private static final String RIGHT_TIME = "text such as '12:30' or '12:30:45.5'";
    private static final String RIGHT_MOMENT =
            "text such as '2024-02-29 12:30:45' or '2024-02-29T12:30Z'";

    private Moments() {}

    static LocalDate date(Object value) {
        return switch (value) {
            case LocalDate date -> date;
            case LocalDateTime moment -> moment.toLocalDate();
            case Instant instant -> instant.atZone(CurrentZone.defaultZone()).toLocalDate();
            case ZonedDateTime moment -> date(moment.toInstant());
            case OffsetDateTime moment -> date(moment.toInstant());
            case CharSequence text -> parse("date", text, DATE_ONLY, RIGHT_DATE, Moments::dateOf);
            default -> throw Conversions.wrong("a date", value, RIGHT_DATE);
        };
    }

    static LocalTime time(Object value) {
        return switch (value) {
            case LocalTime time -> time;
            case LocalDateTime moment -> moment.toLocalTime();
            case CharSequence text ->
                    parse("time", text, TIME_ONLY, RIGHT_TIME, match -> timeOf(match, 1));
            default -> throw Conversions.wrong("a time", value, RIGHT_TIME);
        };
    }

    static LocalDateTime dateTime(Object value) {
        return switch (value) {
            case LocalDateTime moment -> moment;
            case LocalDate date -> date.atStartOfDay();
            case Instant instant -> LocalDateTime.ofInstant(instant, CurrentZone.defaultZone());
            case ZonedDateTime moment -> dateTime(moment.toInstant());
            case OffsetDateTime moment -> dateTime(moment.toInstant());
            case CharSequence text -> {
                Parsed parsed = moment("date and time", text);
                yield parsed.offset() == null
                        ? parsed.local()
                        : dateTime(parsed.local().toInstant(parsed.offset()));
            }
            default -> throw Conversions.wrong("a date and time", value, RIGHT_MOMENT);
        };
    }

    static Instant instant(Object value) {
        return switch (value) {
            case Instant instant -> instant;
            case ZonedDateTime moment -> moment.toInstant();
            case OffsetDateTime moment -> moment.toInstant();
            case LocalDateTime moment -> atDefault(moment);
            case LocalDate date -> atDefault(date.atStartOfDay());
            case CharSequence text -> {
                Parsed parsed = moment("instant", text);
                yield parsed.offset() == null
                        ? atDefault(parsed.local())
                        : parsed.local().toInstant(parsed.offset());
            }
            default -> throw Conversions.wrong("an instant", value, RIGHT_MOMENT);
        };
    }

    private static Instant atDefault(LocalDateTime moment) {
        ZoneId zone = CurrentZone.defaultZone();
        return moment.atZone(zone).toInstant();
    }

    private record Parsed(LocalDateTime local, @Nullable ZoneOffset offset) {}

    private static Parsed moment(String type, CharSequence text) {
        if (DATE_ONLY.matcher(text).matches()) {
            LocalDate date = parse("date", text, DATE_ONLY, RIGHT_MOMENT, Moments::dateOf);
            return new Parsed(date.atStartOfDay(), null);
        }
        return parse(
                type,
                text,
                BOTH,
                RIGHT_MOMENT,
                match -> {
                    String offset = match.group(8);
                    return new Parsed(
                            LocalDateTime.of(dateOf(match), timeOf(match, 4)),
                            offset == null ? null : ZoneOffset.of(offset));
                });
    }

    /// Makes a value of a match.
    private interface Reading<T> {
        T of(Matcher match);
    }

    private static <T> T parse(
            String type, CharSequence text, Pattern pattern, String right, Reading<T> reading) {
        Matcher match = pattern.matcher(text);
        if (!match.matches()) {
            throw Conversions.wrong(article(type), text, right);
        }
        try {
            return reading.of(match);
        } catch (DateTimeException outOfRange) {
            throw Conversions.wrong(
                    code(type),
                    article(type),
                    text,
                    right + "; the format is right, but there is no such moment");
        }
    }

    private static String article(String type) {
        return (type.startsWith("i") ? "an " : "a ") + type;
    }

    /// Django's code for a moment that there is not.
    private static String code(String type) {
        return switch (type) {
            case "date" -> "invalid_date";
            case "time" -> "invalid_time";
            default -> "invalid_datetime";
        };
    }

    private static LocalDate dateOf(Matcher match) {
        return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
    }

    private static LocalTime timeOf(Matcher match, int from) {
        String fraction = match.group(from + 3);
        int micros = fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
        int second = match.group(from + 2) == null ? 0 : number(match, from + 2);
        return LocalTime.of(number(match, from), number(match, from + 1), second, micros * 1000);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
