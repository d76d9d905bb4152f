package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// A constant of the program, which travels to the database as a parameter.
///
/// What a query's SQL may depend on is only the constant's [Form], not the constant itself: this is
/// what lets queries that differ in values alone share their text. Code that has to look deeper
/// asks [Scope#inspect].
///
/// @param <T> the Java type
public final class Value<T> implements Expression<Object, T> {

    /// As much of a constant as the text of a query may depend on.
    public enum Form {
        NULL,
        TEXT,
        TRUE,
        FALSE,
        /// A whole number that fits into 16 bits; negative or not, as for the next ones.
        SHORT,
        NEGATIVE_SHORT,
        INT,
        NEGATIVE_INT,
        LONG,
        NEGATIVE_LONG,
        /// A whole number beyond 64 bits.
        HUGE,
        NEGATIVE_HUGE,
        FLOAT,
        OTHER
    }

    private final @Nullable Object content;
    private final @Nullable ValueType<?> type;
    private final Form form;

    private Value(@Nullable Object content, @Nullable ValueType<?> type) {
        this.content = content;
        this.type = type;
        this.form = formOf(content);
    }

    /// A constant whose type follows from its Java class, or from what it is compared with.
    public static <T> Value<T> of(@Nullable T content) {
        return new Value<>(content, null);
    }

    /// A constant of a given type.
    public static <T> Value<T> of(@Nullable Object content, ValueType<T> type) {
        return new Value<>(content, type);
    }

    /// What kind of constant this is.
    public Form form() {
        return form;
    }

    /// The declared type, or null.
    public @Nullable ValueType<?> type() {
        return type;
    }

    /// The constant. Reading it while resolving makes the query's text depend on it: use
    /// [Scope#inspect] there.
    public @Nullable Object content() {
        return content;
    }

    @Override
    public Resolved resolve(Scope scope) {
        return scope.value(this, type);
    }

    @Override
    public void shape(Shape shape) {
        shape.value(this);
    }

    @Override
    public Optional<Value<?>> withoutRows() {
        return Optional.of(this);
    }

    /// Whether the content and the declared type are equal. A [Scope] tells constants apart by
    /// identity nevertheless.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value<?> that
                && Objects.deepEquals(content, that.content)
                && Objects.equals(type, that.type);
    }

    @Override
    public int hashCode() {
        return content instanceof HasKey row
                ? (row.pk() == null ? System.identityHashCode(row) : Objects.hashCode(row.pk()))
                : Arrays.deepHashCode(new Object[] {content, type});
    }

    @Override
    public String toString() {
        return content instanceof String ? "'" + content + "'" : String.valueOf(content);
    }

    private static Form formOf(@Nullable Object content) {
        return switch (content) {
            case null -> Form.NULL;
            case String ignored -> Form.TEXT;
            case Boolean truth -> truth ? Form.TRUE : Form.FALSE;
            case Short number -> whole(number);
            case Byte number -> whole(number);
            case Integer number -> whole(number);
            case Long number -> whole(number);
            case BigInteger number ->
                    number.bitLength() < 64
                            ? whole(number.longValueExact())
                            : number.signum() < 0 ? Form.NEGATIVE_HUGE : Form.HUGE;
            case Double ignored -> Form.FLOAT;
            case Float ignored -> Form.FLOAT;
            default -> Form.OTHER;
        };
    }

    private static Form whole(long number) {
        if (number == (short) number) {
            return number < 0 ? Form.NEGATIVE_SHORT : Form.SHORT;
        }
        if (number == (int) number) {
            return number < 0 ? Form.NEGATIVE_INT : Form.INT;
        }
        return number < 0 ? Form.NEGATIVE_LONG : Form.LONG;
    }
}
