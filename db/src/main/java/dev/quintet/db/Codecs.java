package dev.quintet.db;

import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// The codec of each type, for access that knows the type only at run time.
public final class Codecs {

    /// Boolean.
    public static final Codec<Boolean> BOOL =
            of(Row::getBooleanOrNull, Parameters::setBoolean, SqlType.BOOL);

    /// Numbers of 16 bits.
    public static final Codec<Short> SMALL_INT =
            of(Row::getShortOrNull, Parameters::setShort, SqlType.SMALL_INT);

    /// Numbers of 32 bits.
    public static final Codec<Integer> INT = of(Row::getIntOrNull, Parameters::setInt, SqlType.INT);

    /// Numbers of 64 bits.
    public static final Codec<Long> BIG_INT =
            of(Row::getLongOrNull, Parameters::setLong, SqlType.BIG_INT);

    /// Floating point numbers of single precision.
    public static final Codec<Float> REAL =
            of(Row::getFloatOrNull, Parameters::setFloat, SqlType.REAL);

    /// Floating point numbers of double precision.
    public static final Codec<Double> DOUBLE =
            of(Row::getDoubleOrNull, Parameters::setDouble, SqlType.DOUBLE);

    /// Decimal numbers of any digits.
    public static final Codec<BigDecimal> DECIMAL = of(Row::getDecimal, Parameters::setDecimal);

    /// Text.
    public static final Codec<String> TEXT = of(Row::getString, Parameters::setString);

    /// Calendar dates.
    public static final Codec<LocalDate> DATE = of(Row::getDate, Parameters::setDate);

    /// Times of day.
    public static final Codec<LocalTime> TIME = of(Row::getTime, Parameters::setTime);

    /// Dates and times of day without a zone.
    public static final Codec<LocalDateTime> DATE_TIME =
            of(Row::getDateTime, Parameters::setDateTime);

    /// Points on the time line.
    public static final Codec<Instant> TIMESTAMP = of(Row::getInstant, Parameters::setInstant);

    /// Lengths of time.
    public static final Codec<Duration> INTERVAL = of(Row::getDuration, Parameters::setDuration);

    /// Universally unique identifiers.
    public static final Codec<UUID> UUID = of(Row::getUuid, Parameters::setUuid);

    /// Bytes.
    public static final Codec<byte[]> BINARY = of(Row::getBytes, Parameters::setBytes);

    /// IP addresses.
    public static final Codec<InetAddress> INET = of(Row::getInet, Parameters::setInet);

    /// JSON documents, as their text.
    public static final Codec<String> JSON = of(Row::getJson, Parameters::setJson);

    private Codecs() {}

    /// The codec of a type. Values of a type that only the database knows are text.
    public static Codec<?> of(SqlType type) {
        return switch (type) {
            case SqlType.Bool _ -> BOOL;
            case SqlType.Integral(int bits, _) ->
                    bits == 16 ? SMALL_INT : bits == 32 ? INT : BIG_INT;
            case SqlType.Floating(int bits) -> bits == 32 ? REAL : DOUBLE;
            case SqlType.Decimal(int digits, int places) ->
                    digits == 0
                            ? DECIMAL
                            : of((row, at) -> row.getDecimal(at, places), Parameters::setDecimal);
            case SqlType.Varchar _, SqlType.Text _, SqlType.Named _ -> TEXT;
            case SqlType.Date _ -> DATE;
            case SqlType.Time _ -> TIME;
            case SqlType.DateTime _ -> DATE_TIME;
            case SqlType.Timestamp _ -> TIMESTAMP;
            case SqlType.Interval _ -> INTERVAL;
            case SqlType.Uuid _ -> UUID;
            case SqlType.Binary _ -> BINARY;
            case SqlType.Json _ -> JSON;
            case SqlType.Inet _ -> INET;
            case SqlType.ArrayOf(SqlType item) -> array(item);
            case SqlType.Own(SqlType usual, _) -> of(usual);
        };
    }

    private static Codec<List<@Nullable Object>> array(SqlType item) {
        return of((row, at) -> row.getArray(at, item), (out, items) -> out.setArray(items, item));
    }

    /// For setters that take null themselves.
    private static <T> Codec<T> of(Getter<T> getter, Setter<@Nullable T> setter) {
        return new Codec<>() {
            @Override
            public @Nullable T read(Row row, int at) throws SQLException {
                return getter.get(row, at);
            }

            @Override
            public void write(Parameters out, @Nullable T value) throws SQLException {
                setter.set(out, value);
            }
        };
    }

    /// For setters of primitive values.
    private static <T> Codec<T> of(Getter<T> getter, Setter<T> setter, SqlType type) {
        return new Codec<>() {
            @Override
            public @Nullable T read(Row row, int at) throws SQLException {
                return getter.get(row, at);
            }

            @Override
            public void write(Parameters out, @Nullable T value) throws SQLException {
                if (value == null) {
                    out.setNull(type);
                } else {
                    setter.set(out, value);
                }
            }
        };
    }

    @FunctionalInterface
    private interface Getter<T> {
        @Nullable T get(Row row, int at) throws SQLException;
    }

    @FunctionalInterface
    private interface Setter<T extends @Nullable Object> {
        void set(Parameters out, T value) throws SQLException;
    }
}
