package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lengths of time, from text and as text.
final class Durations {
    /// `D HH:MM:SS.ffffff`, all but the seconds optional.
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?:(?<days>-?\\d{1,9}) (?:days?, )?)?(?<sign>-?)"
                        + "(?:(?<hours>\\d{1,9}):(?=\\d+:\\d+))?(?:(?<minutes>\\d{1,9}):)?(?<seconds>\\d{1,12})"
                        + "(?:[.,](?<micros>\\d{1,6})\\d{0,6})?");

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<sign>[-+]?)P(?:(?<weeks>\\d{1,9}(?:[.,]\\d{1,9})?)W)?"
                        + "(?:(?<days>\\d{1,9}(?:[.,]\\d{1,9})?)D)?"
                        + "(?:T(?:(?<hours>\\d{1,9}(?:[.,]\\d{1,9})?)H)?(?:(?<minutes>\\d{1,9}(?:[.,]\\d{1,9})?)M)?"
                        + "(?:(?<seconds>\\d{1,12}(?:[.,]\\d{1,9})?)S)?)?");

    /// What PostgreSQL writes: `3 days 04:05:06`.
    private static final Pattern DAYS_AND_TIME =
            Pattern.compile(
                    "(?:(?<days>-?\\d{1,9}) days? ?)?"
                        + "(?:(?<sign>[-+])?(?<hours>\\d{1,9}):(?<minutes>\\d\\d):(?<seconds>\\d\\d)(?:\\.(?<micros>\\d{1,6}))?)?");

    private Durations() {}

    static Duration of(Object value) {
        return switch (value) {
            case Duration duration -> duration;
            case CharSequence text -> parse(text);
            default -> throw wrong(value);
        };
    }

    private static Duration parse(CharSequence text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return days(clock).plus(signed(clock, time(clock, clock.group("micros"))));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            Duration weeks = part(iso.group("weeks"), 7 * 86_400);
            return signed(iso, weeks.plus(days(iso)).plus(time(iso, null)));
        }
        Matcher plain = DAYS_AND_TIME.matcher(text);
        if (!text.isEmpty() && plain.matches()) {
            return days(plain).plus(signed(plain, time(plain, plain.group("micros"))));
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException wrongFormat) {
            throw wrong(text);
        }
    }

    private static Duration days(Matcher match) {
        return part(match.group("days"), 86_400);
    }

    private static Duration time(Matcher match, @Nullable String micros) {
        return part(match.group("hours"), 3_600)
                .plus(part(match.group("minutes"), 60))
                .plus(part(match.group("seconds"), 1))
                .plus(micros == null ? Duration.ZERO : part("0." + micros, 1));
    }

    private static Duration part(@Nullable String number, long seconds) {
        if (number == null) {
            return Duration.ZERO;
        }
        BigDecimal[] parts =
                new BigDecimal(number.replace(',', '.'))
                        .multiply(BigDecimal.valueOf(seconds))
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(parts[0].longValue(), parts[1].movePointRight(9).longValue());
    }

    private static Duration signed(Matcher match, Duration duration) {
        return "-".equals(match.group("sign")) ? duration.negated() : duration;
    }

    /// `[-D day[s], ]H:MM:SS[.ffffff]`, where only the days may be negative.
    static String format(Duration duration) {
        long days = Math.floorDiv(duration.getSeconds(), 86_400L);
        long seconds = Math.floorMod(duration.getSeconds(), 86_400L);
        int micros = duration.getNano() / 1_000;
        String time =
                String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3_600,
                        seconds / 60 % 60,
                        seconds % 60);
        return (days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, "))
                + (micros == 0 ? time : time + String.format(Locale.ROOT, ".%06d", micros));
    }

    private static ValidationError wrong(Object value) {
        return Conversions.wrong(
                "a duration",
                value,
                "a Duration, or text such as '3 04:05:06.5' (days, hours, minutes, seconds) or"
                        + " 'P3DT4H'");
    }
}
