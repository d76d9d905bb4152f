package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

/// An expression with a name: what `annotate` adds to every row.
///
/// ```java
/// var entries = count(Blog_.entries()).as("entries");
/// for (Blog blog : Blog.objects.annotate(entries).filter(entries.gt(5)).orderBy(entries.desc())) {
///     long number = blog.get(entries);
/// }
/// ```
///
/// It is a typed key for the value of a row, and an expression itself: a reference to the name in a
/// query that has it.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public abstract sealed class Annotation<M, T> implements Expression<M, T> {
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[\\s\\p{Cntrl}'`\"\\[\\];#]|--|/\\*|\\*/", Pattern.UNICODE_CHARACTER_CLASS);

    private final String name;
    private final Expression<M, T> expression;

    private Annotation(String name, Expression<M, T> expression) {
        this.name = checked(name);
        this.expression = Expressions.plain(expression);
    }

    /// The name that the value has in the query and in its rows.
    public final String name() {
        return name;
    }

    /// What is computed.
    public final Expression<M, T> expression() {
        return expression;
    }

    /// Checks a name for a value of a query, as the names of columns in SQL have to be.
    ///
    /// @return the name
    /// @throws IllegalArgumentException if it is null, empty or has a character that it must not
    ///   have
    public static String checked(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("The name of an annotation is null.");
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of an annotation is empty.");
        }
        if (FORBIDDEN.matcher(name).find()) {
            throw new IllegalArgumentException(
                    "The name '"
                            + name
                            + "' is malformed: names of annotations have no whitespace, control"
                            + " characters, hashes, brackets, quotation marks, semicolons or SQL"
                            + " comments.");
        }
        return name;
    }

    @Override
    public final Resolved resolve(Scope scope) {
        return scope.reference(path());
    }

    @Override
    public final void shape(Shape shape) {
        Reference.shape(path(), shape);
    }

    @Override
    public final List<String> path() {
        return List.of(name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Annotation<?, ?> that
                && name.equals(that.name)
                && expression.equals(that.expression);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return expression + " AS " + name;
    }

    /// A named value of any type that has no class of its own.
    public static final class OfAny<M, T> extends Annotation<M, T>
            implements ComparableExpression<M, T, T> {
        OfAny(String name, Expression<M, T> expression) {
            super(name, expression);
        }
    }

    /// A named value: text.
    public static final class OfText<M> extends Annotation<M, String> implements TextExpression<M> {
        OfText(String name, Expression<M, String> expression) {
            super(name, expression);
        }
    }

    /// A named value: numbers.
    public static final class OfNumber<M, N extends Number> extends Annotation<M, N>
            implements NumberExpression<M, N> {
        private final List<String> origin;

        OfNumber(String name, Expression<M, N> expression) {
            super(name, expression);
            this.origin = NumberOrigin.of(expression);
        }

        List<String> origin() {
            return origin;
        }
    }

    /// A named value: true or false.
    public static final class OfBoolean<M> extends Annotation<M, Boolean>
            implements BooleanExpression<M> {
        OfBoolean(String name, Expression<M, Boolean> expression) {
            super(name, expression);
        }
    }

    /// A named value: calendar dates.
    public static final class OfDate<M> extends Annotation<M, LocalDate>
            implements DateExpression<M> {
        OfDate(String name, Expression<M, LocalDate> expression) {
            super(name, expression);
        }
    }

    /// A named value: times of day.
    public static final class OfTime<M> extends Annotation<M, LocalTime>
            implements TimeExpression<M> {
        OfTime(String name, Expression<M, LocalTime> expression) {
            super(name, expression);
        }
    }

    /// A named value: dates and times without a zone.
    public static final class OfDateTime<M> extends Annotation<M, LocalDateTime>
            implements DateTimeExpression<M> {
        OfDateTime(String name, Expression<M, LocalDateTime> expression) {
            super(name, expression);
        }
    }

    /// A named value: points on the time line.
    public static final class OfInstant<M> extends Annotation<M, Instant>
            implements InstantExpression<M> {
        OfInstant(String name, Expression<M, Instant> expression) {
            super(name, expression);
        }
    }

    /// A named value: lengths of time.
    public static final class OfDuration<M> extends Annotation<M, Duration>
            implements DurationExpression<M> {
        OfDuration(String name, Expression<M, Duration> expression) {
            super(name, expression);
        }
    }

    /// A named value: JSON documents.
    public static final class OfJson<M> extends Annotation<M, Json> implements JsonExpression<M> {
        OfJson(String name, Expression<M, Json> expression) {
            super(name, expression);
        }
    }
}
