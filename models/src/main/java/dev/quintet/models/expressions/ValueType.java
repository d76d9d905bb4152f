package dev.quintet.models.expressions;

import dev.quintet.db.Codec;
import dev.quintet.db.Codecs;
import dev.quintet.sql.IpAddresses;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
            integer(16, false, Short.class, Conversions::toShort);
    public static final ValueType<Integer> INTEGER =
            integer(32, false, Integer.class, Conversions::toInteger);
    public static final ValueType<Long> LONG = integer(64, false, Long.class, Conversions::toLong);
    public static final ValueType<Short> POSITIVE_SHORT =
            integer(16, true, Short.class, Conversions::toShort);
    public static final ValueType<Integer> POSITIVE_INTEGER =
            integer(32, true, Integer.class, Conversions::toInteger);
    public static final ValueType<Long> POSITIVE_LONG =
            integer(64, true, Long.class, Conversions::toLong);
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

    /// IP addresses; the IPv6 form of an IPv4 address is the IPv4 address.
    public static final ValueType<InetAddress> INET_UNPACKED =
            INET.mapped(
                    "unpacked IP address",
                    InetAddress.class,
                    value -> IpAddresses.unpack(Conversions.toInet(value)),
                    IpAddresses::unpack,
                    IpAddresses::unpack);

    /// IPv4 addresses.
    public static final ValueType<Inet4Address> INET4 =
            INET.mapped(
                    "IPv4 address",
                    Inet4Address.class,
                    Conversions::toInet4,
                    value -> value,
                    Conversions::toInet4);

    /// IPv6 addresses.
    public static final ValueType<Inet6Address> INET6 =
            INET.mapped(
                    "IPv6 address",
                    Inet6Address.class,
                    Conversions::toInet6,
                    value -> value,
                    Conversions::toInet6);

    /// JSON documents; SQL NULL is null, the JSON value null is [Json#NULL].
    public static final ValueType<Json> JSON =
            new ValueType<>(
                    new ValueMapping<>(
                            "JSON",
                            Kind.JSON,
                            Json.class,
                            Conversions::toJson,
                            Json::toString,
                            text -> Json.lenient((String) text),
                            BeforeSave.none()),
                    SqlType.JSON);

    /// Absolute or relative URIs, stored as text.
    public static final ValueType<URI> URI =
            TEXT.mapped(
                    "URI",
                    URI.class,
                    Conversions::toUri,
                    java.net.URI::toString,
                    java.net.URI::create);

    private final ValueMapping<T> mapping;
    private final SqlType sqlType;
    private final Codec<Object> codec;
    private final @Nullable String problem;
    private final @Nullable String field;

    private ValueType(ValueMapping<T> mapping, SqlType sqlType) {
        this(mapping, sqlType, Codecs.of(sqlType), null, null);
    }

    @SuppressWarnings(
            "unchecked") // the codec of an SQL type reads and writes the class that toStored gives
    private ValueType(
            ValueMapping<T> mapping,
            SqlType sqlType,
            Codec<?> codec,
            @Nullable String problem,
            @Nullable String field) {
        this.mapping = mapping;
        this.sqlType = sqlType;
        this.codec = (Codec<Object>) codec;
        this.problem = problem;
        this.field = field;
    }

    private static <T> ValueType<T> simple(
            String name, Kind kind, Class<T> javaClass, SqlType type, Function<Object, T> prepare) {
        return new ValueType<>(ValueMapping.plain(name, kind, javaClass, prepare), type);
    }

    private static <T> ValueType<T> integer(
            int bits, boolean positive, Class<T> javaClass, Function<Object, T> prepare) {
        return simple(
                (positive ? "positive " : "") + bits + "-bit integer",
                Kind.INTEGER,
                javaClass,
                new SqlType.Integral(bits, positive),
                prepare);
    }

    /// Lists of values of a type: arrays, in databases that have them.
    public static <T> ValueType<List<T>> listOf(ValueType<T> item) {
        return new ValueType<>(
                ValueMapping.listOf(item.mapping), new SqlType.ArrayOf(item.sqlType));
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
                mapping.mapped(name, other, prepare, toStored, fromStored),
                sqlType,
                codec,
                null,
                null);
    }

    /// The type of a constant that nothing else gives a type.
    ///
    /// @throws IllegalArgumentException if values of its class have no type of their own
    public static ValueType<?> of(Object value) {
        ValueType<?> type = known(value);
        if (type == null) {
            throw new IllegalArgumentException(
                    "A value of "
                            + value.getClass().getName()
                            + " has no type in a query by itself. Give it one:"
                            + " Value.of(value, type).");
        }
        return type;
    }

    /// Whether values of a class have a type by themselves.
    static boolean isKnown(Object value) {
        return known(value) != null;
    }

    private static @Nullable ValueType<?> known(Object value) {
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
            default -> null;
        };
    }

    /// The same values in a column of another SQL type of the same kind.
    public ValueType<T> stored(SqlType other) {
        return new ValueType<>(mapping, other);
    }

    /// This type, with something that happens to a value before it is saved.
    public ValueType<T> with(BeforeSave<T> beforeSave) {
        return new ValueType<>(mapping.with(beforeSave), sqlType, codec, problem, field);
    }

    /// The same values in a column of another SQL type, to which they are sent and from which they
    /// are read as those of this one: numbers in a column of fewer bits.
    public ValueType<T> in(SqlType column) {
        return new ValueType<>(mapping, column, codec, problem, field);
    }

    /// This type, with something wrong about it that is told once it is known which field has it.
    public ValueType<T> wrong(String problem) {
        return new ValueType<>(mapping, sqlType, codec, problem, field);
    }

    /// This type as that of a field, which errors about values then name.
    ///
    /// @param field the model and the field, such as `Person.birthday`
    public ValueType<T> ofField(String field) {
        return new ValueType<>(mapping, sqlType, codec, problem, field);
    }

    /// The same type for values in expressions that end in a column: [#write] binds them as
    /// [#store] does.
    public ValueType<T> storing() {
        return new ValueType<>(mapping, sqlType, new StoringCodec(codec, sqlType), problem, field);
    }

    /// The field whose type it is, such as `Person.birthday`; null for the type of anything else.
    public @Nullable String field() {
        return field;
    }

    /// What is wrong with the type, where something is.
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /// The name for messages.
    public String name() {
        return mapping.name();
    }

    /// The family of lookups.
    public Kind kind() {
        return mapping.kind();
    }

    /// The class of values.
    public Class<T> javaClass() {
        return mapping.javaClass();
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
        if (value == null) {
            return null;
        }
        try {
            return mapping.prepare(value);
        } catch (IllegalArgumentException refusal) {
            throw field == null ? refusal : refused(refusal);
        }
    }

    /// The error for a value that cannot be of this type, with the name of the field whose type it
    /// is.
    public ValidationError refused(IllegalArgumentException refusal) {
        return Conversions.refused(refusal, field);
    }

    /// What stands in the database for a value that [#prepare] gave, as the SQL type's codec has
    /// it.
    public Object toStored(Object value) {
        return mapping.toStored().apply(javaClass().cast(value));
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
        } else {
            StoringCodec.store(out, sqlType, codec, toStored(value));
        }
    }

    /// What happens to a value before it is saved.
    public BeforeSave<T> beforeSave() {
        return mapping.beforeSave();
    }

    /// Reads a value; null for NULL.
    public @Nullable T read(dev.quintet.db.Row row, int at) throws java.sql.SQLException {
        Object stored = codec.read(row, at);
        return stored == null ? null : mapping.fromStored().apply(stored);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueType<?> that
                && javaClass() == that.javaClass()
                && sqlType.equals(that.sqlType)
                && name().equals(that.name());
    }

    @Override
    public int hashCode() {
        return Objects.hash(javaClass(), sqlType);
    }

    @Override
    public String toString() {
        return name();
    }
}
