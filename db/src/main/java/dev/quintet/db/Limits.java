package dev.quintet.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/// What no database is asked to hold, because some would refuse it and others keep something else:
/// years beyond 1 to 9999 (Python's), numbers of absurdly many digits, halves of characters. What
/// only some cannot hold has a method with the name of the database.
///
/// Each method gives its value back, or refuses it before anything is sent.
public final class Limits {
    /// The first point on the time line that can be stored.
    public static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");

    /// The last point on the time line that can be stored.
    public static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 1_000;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Limits() {}

    /// A date of the years 1 to 9999.
    ///
    /// @throws DataError if it is of another year
    public static LocalDate date(LocalDate value) {
        return hasYear(value.getYear()) ? value : refuseYear(value);
    }

    /// A date and time of the years 1 to 9999.
    ///
    /// @throws DataError if it is of another year
    public static LocalDateTime dateTime(LocalDateTime value) {
        return hasYear(value.getYear()) ? value : refuseYear(value);
    }

    /// A point on the time line in the years 1 to 9999, as UTC counts them.
    ///
    /// @throws DataError if it is in another year
    public static Instant instant(Instant value) {
        return value.isBefore(FIRST_INSTANT) || !value.isBefore(END) ? refuseYear(value) : value;
    }

    private static boolean hasYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static <T> T refuseYear(T value) {
        throw new DataError("'" + value + "' is out of range: databases hold the years 1 to 9999.");
    }

    /// A decimal number of at most a thousand digits on either side of the point.
    ///
    /// @throws DataError if it has more
    public static BigDecimal decimal(BigDecimal value) {
        if (value.scale() > MOST_DIGITS || (long) value.precision() - value.scale() > MOST_DIGITS) {
            // In scientific notation, as the plain one may not fit into memory.
            String shown = value.precision() > MOST_DIGITS ? "A decimal number" : "'" + value + "'";
            throw new DataError(
                    shown
                            + " is out of range: databases take decimal numbers of at most "
                            + MOST_DIGITS
                            + " digits on either side of the point.");
        }
        return value;
    }

    /// A decimal number as a column keeps it: rounded to its places, half to even.
    ///
    /// @param digits how many digits the column has
    /// @param places how many of them are behind the point
    /// @throws DataError if the number has too many digits before the point
    public static BigDecimal decimal(BigDecimal value, int digits, int places) {
        BigDecimal known = decimal(value);
        BigDecimal rounded =
                known.scale() <= places ? known : known.setScale(places, RoundingMode.HALF_EVEN);
        boolean fits =
                (long) rounded.precision() - rounded.scale() <= digits - places
                        || rounded.signum() == 0;
        if (!fits) {
            throw new DataError(
                    (value.precision() > MOST_DIGITS ? "A decimal number" : "'" + value + "'")
                            + " is out of range: the column has "
                            + digits
                            + " digits, "
                            + places
                            + " of them behind the point.");
        }
        return rounded;
    }

    /// A length of time as whole microseconds; what is below them is cut off, towards the past.
    ///
    /// @throws DataError if there are more than a `long` can count, some 292 thousand years
    public static long micros(Duration value) {
        try {
            return Micros.of(value);
        } catch (ArithmeticException _) {
            throw new DataError(
                    "'"
                            + value
                            + "' is out of range: databases hold durations of up to 2^63"
                            + " microseconds, some 292 thousand years.");
        }
    }

    /// A text of whole characters.
    ///
    /// @throws DataError if it has one half of a surrogate pair without the other, for which UTF-8
    ///   has no bytes
    public static String text(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                int whole = value.codePointAt(i);
                if (whole < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    throw new DataError(
                            "The text has one half of a surrogate pair without the other at"
                                    + " position "
                                    + i
                                    + ": U+"
                                    + Integer.toHexString(whole).toUpperCase(Locale.ROOT)
                                    + " is no character and cannot be stored.");
                }
                i++;
            }
        }
        return value;
    }

    /// A text without the character NUL (U+0000): for databases whose texts cannot have it.
    ///
    /// @param database its name, for the message
    /// @throws DataError if it has one, or a half of a character
    public static String textWithoutNul(String value, String database) {
        if (value.indexOf('\0') >= 0) {
            throw new DataError(
                    "The text has the character NUL (U+0000) in it, which texts of "
                            + database
                            + " cannot contain.");
        }
        return text(value);
    }

    /// A floating point number that is one: for databases that cannot hold NaN, or the infinities.
    ///
    /// @param database its name, for the message
    /// @throws DataError if it is not
    public static double number(double value, String database) {
        if (!Double.isFinite(value)) {
            throw new DataError("'" + value + "' is no number that " + database + " can hold.");
        }
        return value;
    }
}
