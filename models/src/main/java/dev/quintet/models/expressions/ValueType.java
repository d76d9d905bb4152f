package dev.quintet.models.expressions;

import dev.quintet.db.Codec;
import dev.quintet.db.Codecs;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The type of a value in models and queries: its Java class, its SQL type, and how to get from one
/// to the other.
///
/// Which lookups and transforms a value has follows from its [Kind]. Immutable, safe for threads.
///
/// @param <T> the Java class of values
public final class ValueType<T> {

    /// Families of types that share lookups.
    public enum Kind {
        BOOLEAN,
        INTEGER,
        FLOAT,
        DECIMAL,
        TEXT,
        DATE,
        TIME,
        /// Date and time without a zone.
        DATE_TIME,
        /// A point on the time line.
        INSTANT,
        DURATION,
        UUID,
        BINARY,
        JSON,
        INET,
        ARRAY
    }

    public static final ValueType<Boolean> BOOLEAN =
            simple("boolean", Kind.BOOLEAN, Boolean.class, SqlType.BOOL, Conversions::toBoolean);
    public static final ValueType<Short> SHORT =
            simple(
                    "16-bit integer",
                    Kind.INTEGER,
                    Short.class,
                    SqlType.SMALL_INT,
                    Conversions::toShort);
    public static final ValueType<Integer> INTEGER =
            simple(
                    "32-bit integer",
                    Kind.INTEGER,
                    Integer.class,
                    SqlType.INT,
                    Conversions::toInteger);
    public static final ValueType<Long> LONG =
            simple(
                    "64-bit integer",
                    Kind.INTEGER,
                    Long.class,
                    SqlType.BIG_INT,
                    Conversions::toLong);
    public static final ValueType<Short> POSITIVE_SHORT =
            simple(
                    "positive 16-bit integer",
                    Kind.INTEGER,
                    Short.class,
                    new SqlType.Integral(16, true),
                    Conversions::toShort);
    public static final ValueType<Integer> POSITIVE_INTEGER =
            simple(
                    "positive 32-bit integer",
                    Kind.INTEGER,
                    Integer.class,
                    new SqlType.Integral(32, true),
                    Conversions::toInteger);
    public static final ValueType<Long> POSITIVE_LONG =
            simple(
                    "positive 64-bit integer",
                    Kind.INTEGER,
                    Long.class,
                    new SqlType.Integral(64, true),
                    Conversions::toLong);
    public static final ValueType<Float> FLOAT =
            simple("float", Kind.FLOAT, Float.class, SqlType.REAL, Conversions::toFloat);
    public static final ValueType<Double> DOUBLE =
            simple("double", Kind.FLOAT, Double.class, SqlType.DOUBLE, Conversions::toDouble);
    public static final ValueType<BigDecimal> DECIMAL =
            simple(
                    "decimal",
                    Kind.DECIMAL,
                    BigDecimal.class,
                    new SqlType.Decimal(0, 0),
                    Conversions::toDecimal);
    public static final ValueType<String> TEXT =
            simple("text", Kind.TEXT, String.class, SqlType.TEXT, Conversions::toText);

    /// Calendar dates of the years 1 to 9999.
    public static final ValueType<LocalDate> DATE =
            simple("date", Kind.DATE, LocalDate.class, SqlType.DATE, Conversions::toDate);

    /// Times of day. Databases hold microseconds, as Python does: what is below them is cut off
    /// when a value is stored or compared.
    public static final ValueType<LocalTime> TIME =
            simple("time", Kind.TIME, LocalTime.class, SqlType.TIME, Conversions::toTime);

    /// Dates and times without a zone, of the years 1 to 9999. What is below a microsecond is cut
    /// off when a value is stored or compared.
    public static final ValueType<LocalDateTime> DATE_TIME =
            simple(
                    "date and time",
                    Kind.DATE_TIME,
                    LocalDateTime.class,
                    SqlType.DATE_TIME,
                    Conversions::toDateTime);

    /// Points on the time line, of the years 1 to 9999. What is below a microsecond is cut off when
    /// a value is stored or compared: an `Instant.now()` that was stored is read back a little
    /// earlier.
    public static final ValueType<Instant> INSTANT =
            simple(
                    "instant",
                    Kind.INSTANT,
                    Instant.class,
                    SqlType.TIMESTAMP,
                    Conversions::toInstant);

    /// Lengths of time of up to 292 thousand years. What is below a microsecond is cut off when a
    /// value is stored or compared.
    public static final ValueType<Duration> DURATION =
            simple(
                    "duration",
                    Kind.DURATION,
                    Duration.class,
                    SqlType.INTERVAL,
                    Conversions::toDuration);

    public static final ValueType<UUID> UUID =
            simple("UUID", Kind.UUID, UUID.class, SqlType.UUID, Conversions::toUuid);
    public static final ValueType<byte[]> BYTES =
            simple("bytes", Kind.BINARY, byte[].class, SqlType.BINARY, Conversions::toBytes);
    public static final ValueType<InetAddress> INET =
            simple("IP address", Kind.INET, InetAddress.class, SqlType.INET, Conversions::toInet);

    /// JSON documents; SQL NULL is null, the JSON value null is [Json#NULL].
    public static final ValueType<Json> JSON =
            new ValueType<>(
                    "JSON",
                    Kind.JSON,
                    Json.class,
                    SqlType.JSON,
                    Codecs.of(SqlType.JSON),
                    Conversions::toJson,
                    Json::toString,
                    text -> Json.lenient((String) text));

    /// Absolute or relative URIs, stored as text.
    public static final ValueType<URI> URI =
            TEXT.mapped(
                    "URI",
                    URI.class,
                    Conversions::toUri,
                    java.net.URI::toString,
                    java.net.URI::create);

    private final String name;
    private final Kind kind;
    private final Class<T> javaClass;
    private final SqlType sqlType;
    private final Codec<Object> codec;
    private final Function<Object, T> prepare;
    private final Function<T, Object> toStored;
    private final Function<Object, T> fromStored;
    private final @Nullable String problem;

    private ValueType(
            String name,
            Kind kind,
            Class<T> javaClass,
            SqlType sqlType,
            Codec<?> codec,
            Function<Object, T> prepare,
            Function<T, Object> toStored,
            Function<Object, T> fromStored) {
        this(name, kind, javaClass, sqlType, codec, prepare, toStored, fromStored, null);
    }

    @SuppressWarnings(
            "unchecked") // the codec of an SQL type reads and writes the class that toStored gives
    private ValueType(
            String name,
            Kind kind,
            Class<T> javaClass,
            SqlType sqlType,
            Codec<?> codec,
            Function<Object, T> prepare,
            Function<T, Object> toStored,
            Function<Object, T> fromStored,
            @Nullable String problem) {
        this.name = name;
        this.kind = kind;
        this.javaClass = javaClass;
        this.sqlType = sqlType;
        this.codec = (Codec<Object>) codec;
        this.prepare = prepare;
        this.toStored = toStored;
        this.fromStored = fromStored;
        this.problem = problem;
    }

    @SuppressWarnings("unchecked") // simple types are stored as they are
    private static <T> ValueType<T> simple(
            String name,
            Kind kind,
            Class<T> javaClass,
            SqlType sqlType,
            Function<Object, T> prepare) {
        return new ValueType<>(
                name,
                kind,
                javaClass,
                sqlType,
                Codecs.of(sqlType),
                prepare,
                value -> (Object) value,
                value -> (T) value);
    }

    /// Lists of values of a type: arrays, in databases that have them.
    public static <T> ValueType<List<T>> listOf(ValueType<T> item) {
        @SuppressWarnings("unchecked") // the class of lists is one, whatever is in them
        Class<List<T>> lists = (Class<List<T>>) (Class<?>) List.class;
        SqlType array = new SqlType.ArrayOf(item.sqlType);
        return new ValueType<>(
                "list of " + item.name,
                Kind.ARRAY,
                lists,
                array,
                Codecs.of(array),
                value ->
                        items(
                                Conversions.toList(value),
                                one -> Objects.requireNonNull(item.prepare(one))),
                values -> items(values, value -> item.toStored.apply(value)),
                stored -> items((List<?>) stored, value -> item.fromStored.apply(value)));
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null among the items stays null
    private static <A, B> List<B> items(List<A> items, Function<A, B> conversion) {
        List<B> converted = new ArrayList<>(items.size());
        for (A item : items) {
            converted.add(item == null ? null : conversion.apply(item));
        }
        return Collections.unmodifiableList(converted);
    }

    /// Text of at most `length` characters.
    public static ValueType<String> varchar(int length) {
        return simple(
                "text", Kind.TEXT, String.class, new SqlType.Varchar(length), Conversions::toText);
    }

    /// A decimal number with `places` of its `digits` behind the point.
    public static ValueType<BigDecimal> decimal(int digits, int places) {
        return simple(
                "decimal",
                Kind.DECIMAL,
                BigDecimal.class,
                new SqlType.Decimal(digits, places),
                value -> Conversions.toDecimal(value, digits, places));
    }

    /// A type of another Java class that is stored as this one, with this one's lookups.
    ///
    /// @param prepare makes a value of whatever a user may pass, or throws IllegalArgumentException
    /// @param toStored from the other class to this type's
    /// @param fromStored and back
    public <U> ValueType<U> mapped(
            String name,
            Class<U> other,
            Function<Object, U> prepare,
            Function<U, T> toStored,
            Function<T, U> fromStored) {
        return new ValueType<>(
                name,
                kind,
                other,
                sqlType,
                codec,
                prepare,
                value -> this.toStored.apply(toStored.apply(value)),
                stored -> fromStored.apply(this.fromStored.apply(stored)));
    }

    /// The type of a constant that nothing else gives a type.
    ///
    /// @throws IllegalArgumentException if values of its class have no type of their own
    public static ValueType<?> of(Object value) {
        return switch (value) {
            case Boolean _ -> BOOLEAN;
            case Short _ -> SHORT;
            case Byte _ -> SHORT;
            case Integer _ -> INTEGER;
            case Long _ -> LONG;
            case java.math.BigInteger _ -> DECIMAL;
            case Float _ -> FLOAT;
            case Double _ -> DOUBLE;
            case BigDecimal _ -> DECIMAL;
            case String _ -> TEXT;
            case LocalDate _ -> DATE;
            case LocalTime _ -> TIME;
            case LocalDateTime _ -> DATE_TIME;
            case Instant _ -> INSTANT;
            case Duration _ -> DURATION;
            case UUID _ -> UUID;
            case byte[] _ -> BYTES;
            case InetAddress _ -> INET;
            case URI _ -> URI;
            case Json _ -> JSON;
            default ->
                    throw new IllegalArgumentException(
                            "A value of "
                                    + value.getClass().getName()
                                    + " has no type in a query by itself. Give it one:"
                                    + " Value.of(value, type).");
        };
    }

    /// The same values in a column of another SQL type of the same kind.
    public ValueType<T> stored(SqlType other) {
        return new ValueType<>(
                name, kind, javaClass, other, Codecs.of(other), prepare, toStored, fromStored);
    }

    /// The same values in a column of another SQL type, to which they are sent and from which they
    /// are read as those of this one: numbers in a column of fewer bits.
    public ValueType<T> in(SqlType column) {
        return new ValueType<>(
                name, kind, javaClass, column, codec, prepare, toStored, fromStored, problem);
    }

    /// This type, with something wrong about it that is told once it is known which field has it.
    public ValueType<T> wrong(String problem) {
        return new ValueType<>(
                name, kind, javaClass, sqlType, codec, prepare, toStored, fromStored, problem);
    }

    /// What is wrong with the type, where something is.
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /// The name for messages.
    public String name() {
        return name;
    }

    /// The family of lookups.
    public Kind kind() {
        return kind;
    }

    /// The class of values.
    public Class<T> javaClass() {
        return javaClass;
    }

    /// The type in the database.
    public SqlType sqlType() {
        return sqlType;
    }

    /// Makes a value of this type of what a user passed: numbers and texts are converted as Django
    /// does.
    ///
    /// @throws IllegalArgumentException if the value cannot be one of this type
    public @Nullable T prepare(@Nullable Object value) {
        return value == null
                ? null
                : javaClass.isInstance(value) ? prepareOwn(value) : prepare.apply(value);
    }

    private T prepareOwn(Object value) {
        return kind == Kind.DECIMAL ? prepare.apply(value) : javaClass.cast(value);
    }

    /// What stands in the database for a value that [#prepare] gave, as the SQL type's codec has
    /// it.
    public Object toStored(Object value) {
        return toStored.apply(javaClass.cast(value));
    }

    /// Binds a value that [#prepare] gave.
    public void write(dev.quintet.db.Parameters out, @Nullable Object value)
            throws java.sql.SQLException {
        if (value == null) {
            out.setNull(sqlType);
        } else {
            codec.write(out, toStored(value));
        }
    }

    /// Binds a value that goes into a column of this type: a decimal number with the column's
    /// digits, whether the database sees to them itself or not, and no NaN where it would be lost.
    public void store(dev.quintet.db.Parameters out, @Nullable Object value)
            throws java.sql.SQLException {
        if (value == null) {
            out.setNull(sqlType);
            return;
        }
        Object stored = toStored(value);
        switch (sqlType) {
            case SqlType.Decimal(int digits, int places) when digits > 0 ->
                    out.setDecimal((BigDecimal) stored, digits, places);
            case SqlType.Floating(int bits) when bits == 32 -> out.storeFloat((Float) stored);
            case SqlType.Floating _ -> out.storeDouble((Double) stored);
            default -> codec.write(out, stored);
        }
    }

    /// Reads a value; null for NULL.
    public @Nullable T read(dev.quintet.db.Row row, int at) throws java.sql.SQLException {
        Object stored = codec.read(row, at);
        return stored == null ? null : fromStored.apply(stored);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueType<?> that
                && javaClass == that.javaClass
                && sqlType.equals(that.sqlType)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(javaClass, sqlType);
    }

    @Override
    public String toString() {
        return name;
    }
}
