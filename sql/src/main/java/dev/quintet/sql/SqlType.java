package dev.quintet.sql;

import java.util.Map;

/// The type of a column or a value, as the program means it; each database has its own name for it.
public sealed interface SqlType {

    /// True or false.
    Bool BOOL = new Bool();

    /// 16-bit integer.
    Integral SMALL_INT = new Integral(16, false);

    /// 32-bit integer.
    Integral INT = new Integral(32, false);

    /// 64-bit integer.
    Integral BIG_INT = new Integral(64, false);

    /// Double precision number.
    Floating DOUBLE = new Floating(64);

    /// Single precision number.
    Floating REAL = new Floating(32);

    /// Text of any length.
    Text TEXT = new Text();

    /// Calendar date.
    Date DATE = new Date();

    /// Time of day, to the microsecond.
    Time TIME = new Time();

    /// Date and time of day without a zone, to the microsecond.
    DateTime DATE_TIME = new DateTime();

    /// A point on the time line, to the microsecond.
    Timestamp TIMESTAMP = new Timestamp();

    /// A length of time, to the microsecond.
    Interval INTERVAL = new Interval();

    /// Universally unique identifier.
    Uuid UUID = new Uuid();

    /// Bytes.
    Binary BINARY = new Binary();

    /// A JSON document.
    Json JSON = new Json();

    /// An IPv4 or IPv6 address.
    Inet INET = new Inet();

    /// True or false.
    record Bool() implements SqlType {}

    /// A whole number.
    ///
    /// @param bits 16, 32 or 64
    /// @param positive whether only zero and above is stored; such a number still has one bit less
    ///   than the signed type
    record Integral(int bits, boolean positive) implements SqlType {
        public Integral {
            if (bits != 16 && bits != 32 && bits != 64) {
                throw new IllegalArgumentException("an integer has 16, 32 or 64 bits, not " + bits);
            }
        }
    }

    /// A binary floating point number of 32 or 64 bits.
    record Floating(int bits) implements SqlType {}

    /// A decimal number.
    ///
    /// @param digits digits in all, or 0 for as many as the database can
    /// @param places digits after the point
    record Decimal(int digits, int places) implements SqlType {}

    /// Text of at most `length` characters.
    record Varchar(int length) implements SqlType {}

    /// Text of any length.
    record Text() implements SqlType {}

    /// Calendar date.
    record Date() implements SqlType {}

    /// Time of day.
    record Time() implements SqlType {}

    /// Date and time of day without a zone.
    record DateTime() implements SqlType {}

    /// A point on the time line.
    record Timestamp() implements SqlType {}

    /// A length of time.
    record Interval() implements SqlType {}

    /// Universally unique identifier.
    record Uuid() implements SqlType {}

    /// Bytes.
    record Binary() implements SqlType {}

    /// A JSON document.
    record Json() implements SqlType {}

    /// An IPv4 or IPv6 address.
    record Inet() implements SqlType {}

    /// An array of values of one type.
    record ArrayOf(SqlType item) implements SqlType {}

    /// A type that some databases have a better one for, by a name of their own. It is resolved by
    /// [Dialect#resolved] before anything else looks at it.
    ///
    /// @param usual the type everywhere else
    /// @param names the name of the type by the name of the database, such as `postgresql`: trusted
    ///   SQL, never user data
    record Own(SqlType usual, Map<String, String> names) implements SqlType {
        public Own {
            names = Map.copyOf(names);
        }
    }

    /// A type by the database's own name, for what the program does not know.
    ///
    /// @param name trusted SQL, never user data
    record Named(String name) implements SqlType {}
}
