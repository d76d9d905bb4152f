package dev.quintet.db.sqlite;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Values as SQLite has them: as text that sorts and compares as the values do.
///
/// Dates are `2024-02-29`, times `12:30:45` or `12:30:45.000001`, both together with a space
/// between them. Also read is what others write: a `T` for the space, fractions of one to nine
/// digits, a zone at the end.
final class SqliteText {
    private static final int DATE_LENGTH = 10;
    private static final int MINUTES_LENGTH = 5;
    private static final int SECONDS_LENGTH = 8;
    private static final int NANO_DIGITS = 9;

    private SqliteText() {}

    static LocalDate date(String text) throws SQLException {
        try {
            if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
                throw wrong("date", text);
            }
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException | NumberFormatException _) {
            throw wrong("date", text);
        }
    }

    static LocalTime time(String text) throws SQLException {
        try {
            return time(text, 0, text.length());
        } catch (DateTimeException | NumberFormatException _) {
            throw wrong("time", text);
        }
    }

    static LocalDateTime dateTime(String text) throws SQLException {
        LocalDate date = date(text);
        int length = text.length();
        if (length == DATE_LENGTH) {
            return date.atStartOfDay();
        }
        char separator = text.charAt(DATE_LENGTH);
        if (separator != ' ' && separator != 'T') {
            throw wrong("date and time", text);
        }
        try {
            if (zoneStart(text) < length) {
                return OffsetDateTime.parse(text.replace(' ', 'T'))
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime();
            }
            return date.atTime(time(text, DATE_LENGTH + 1, length));
        } catch (DateTimeException | NumberFormatException _) {
            throw wrong("date and time", text);
        }
    }

    /// Where the zone begins, or the length of the text.
    private static int zoneStart(String text) {
        for (int i = text.length() - 1; i > DATE_LENGTH; i--) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
            if (c == '.') {
                break;
            }
        }
        return text.length();
    }

    private static LocalTime time(String text, int start, int end) throws SQLException {
        int length = end - start;
        if (length < MINUTES_LENGTH || text.charAt(start + 2) != ':') {
            throw wrong("time", text);
        }
        int hour = number(text, start, start + 2);
        int minute = number(text, start + 3, start + 5);
        if (length == MINUTES_LENGTH) {
            return LocalTime.of(hour, minute);
        }
        if (length < SECONDS_LENGTH || text.charAt(start + MINUTES_LENGTH) != ':') {
            throw wrong("time", text);
        }
        int second = number(text, start + 6, start + SECONDS_LENGTH);
        return LocalTime.of(hour, minute, second, nanos(text, start + SECONDS_LENGTH, end));
    }

    private static int nanos(String text, int start, int end) throws SQLException {
        if (start == end) {
            return 0;
        }
        int digits = end - start - 1;
        if (text.charAt(start) != '.' || digits < 1 || digits > NANO_DIGITS) {
            throw wrong("time", text);
        }
        int nanos = number(text, start + 1, end);
        for (int i = digits; i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static UUID uuid(String text) throws SQLException {
        try {
            if (text.length() == 32) {
                return new UUID(
                        Long.parseUnsignedLong(text, 0, 16, 16),
                        Long.parseUnsignedLong(text, 16, 32, 16));
            }
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw wrong("UUID", text);
        }
    }

    static String of(LocalDate date) {
        return date.toString();
    }

    static String of(LocalTime time) {
        var out = new StringBuilder(15);
        append(time, out);
        return out.toString();
    }

    static String of(LocalDateTime moment) {
        var out = new StringBuilder(26);
        out.append(moment.toLocalDate()).append(' ');
        append(moment.toLocalTime(), out);
        return out.toString();
    }

    static String of(UUID uuid) {
        var out = new StringBuilder(32);
        hex(uuid.getMostSignificantBits(), out);
        hex(uuid.getLeastSignificantBits(), out);
        return out.toString();
    }

    private static void append(LocalTime time, StringBuilder out) {
        twoDigits(time.getHour(), out);
        out.append(':');
        twoDigits(time.getMinute(), out);
        out.append(':');
        twoDigits(time.getSecond(), out);
        int micros = time.getNano() / 1_000;
        if (micros != 0) {
            out.append('.');
            for (int unit = 100_000; unit > 0; unit /= 10) {
                out.append((char) ('0' + micros / unit % 10));
            }
        }
    }

    private static void twoDigits(int number, StringBuilder out) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void hex(long bits, StringBuilder out) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
        }
    }

    private static SQLException wrong(String what, String text) {
        return new SQLException("Expected a " + what + ", found '" + text + "'.", "22007");
    }
}
