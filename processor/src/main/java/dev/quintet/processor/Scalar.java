package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The types of columns that the library knows by itself, and how rows are read and parameters
/// bound in them.
enum Scalar {
    STRING("java.lang.String", "TEXT", "text", "TextColumn", "String"),
    SHORT("java.lang.Short", "short", "SHORT"),
    INTEGER("java.lang.Integer", "int", "INTEGER"),
    LONG("java.lang.Long", "long", "LONG"),
    FLOAT("java.lang.Float", "float", "FLOAT"),
    DOUBLE("java.lang.Double", "double", "DOUBLE"),
    BOOLEAN("java.lang.Boolean", "boolean", "BOOLEAN", "bool", "BooleanColumn", "Boolean"),
    DECIMAL("java.math.BigDecimal", "DECIMAL", "number", "NumberColumn", "Decimal"),
    DATE("java.time.LocalDate", "DATE", "date", "DateColumn", "Date"),
    TIME("java.time.LocalTime", "TIME", "time", "TimeColumn", "Time"),
    DATE_TIME("java.time.LocalDateTime", "DATE_TIME", "dateTime", "DateTimeColumn", "DateTime"),
    INSTANT("java.time.Instant", "INSTANT", "instant", "InstantColumn", "Instant"),
    DURATION("java.time.Duration", "DURATION", "duration", "DurationColumn", "Duration"),
    UUID("java.util.UUID", "UUID", "column", "Column", "Uuid"),
    BYTES("byte[]", "BYTES", "column", "Column", "Bytes"),
    INET("java.net.InetAddress", "INET", "column", "Column", "Inet"),
    INET_UNPACKED("java.net.InetAddress", "INET_UNPACKED", "column", "Column", null),
    INET4("java.net.Inet4Address", "INET4", "column", "Column", null),
    INET6("java.net.Inet6Address", "INET6", "column", "Column", null),
    URI("java.net.URI", "URI", "column", "Column", null),
    JSON(Names.JSON, "JSON", "json", "JsonColumn", null);

    /// The class of values; for primitive types their box.
    final String javaName;

    /// The primitive type, if there is one.
    final @Nullable String primitive;

    /// The constant of `ValueType`.
    final String constant;

    /// The method of `RelationPath` that makes a column of it.
    final String factory;

    /// The class of such a column.
    final String columnClass;

    /// What `Row` and `Parameters` call it, or null where it is read and written by its value type.
    final @Nullable String accessor;

    Scalar(
            String javaName,
            String constant,
            String factory,
            String columnClass,
            @Nullable String accessor) {
        this(javaName, null, constant, factory, columnClass, accessor);
    }

    /// A numeric primitive: `Integer` is read by `getInt`.
    Scalar(String javaName, String primitive, String constant) {
        this(
                javaName,
                primitive,
                constant,
                "number",
                "NumberColumn",
                Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1));
    }

    Scalar(
            String javaName,
            @Nullable String primitive,
            String constant,
            String factory,
            String columnClass,
            @Nullable String accessor) {
        this.javaName = javaName;
        this.primitive = primitive;
        this.constant = constant;
        this.factory = factory;
        this.columnClass = columnClass;
        this.accessor = accessor;
    }

    /// Whether there is a primitive type, which cannot hold a NULL.
    boolean hasPrimitive() {
        return primitive != null;
    }

    boolean isNotText() {
        return this != STRING && this != URI;
    }

    boolean isAddress() {
        return this == INET || this == INET_UNPACKED || this == INET4 || this == INET6;
    }

    boolean isInteger() {
        return this == SHORT || this == INTEGER || this == LONG;
    }

    boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /// The type of a field of this Java type: a qualified class, a primitive, or `byte[]`.
    static Optional<Scalar> of(String javaType) {
        for (Scalar scalar : values()) {
            if (scalar.javaName.equals(javaType) || javaType.equals(scalar.primitive)) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }
}
