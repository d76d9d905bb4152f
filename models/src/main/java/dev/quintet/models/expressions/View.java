package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// An expression seen as one of its family: it adds the family's operators and nothing else, and
/// vanishes when a tree is built.
abstract class View<M, T> implements Expression<M, T> {
    private final Expression<M, T> expression;

    View(Expression<M, T> expression) {
        this.expression = Expressions.plain(expression);
    }

    /// What is seen.
    final Expression<M, T> expression() {
        return expression;
    }

    @Override
    public final Resolved resolve(Scope scope) {
        return expression.resolve(scope);
    }

    @Override
    public final void shape(Shape shape) {
        expression.shape(shape);
    }

    @Override
    public final List<String> path() {
        return expression.path();
    }

    @Override
    public final Optional<Value<?>> withoutRows() {
        return expression.withoutRows();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof View<?, ?> that && expression.equals(that.expression);
    }

    @Override
    public final int hashCode() {
        return expression.hashCode();
    }

    @Override
    public final String toString() {
        return expression.toString();
    }

    static final class OfAny<M, T> extends View<M, T> implements ComparableExpression<M, T, T> {
        OfAny(Expression<M, T> expression) {
            super(expression);
        }
    }

    static final class OfText<M> extends View<M, String> implements TextExpression<M> {
        OfText(Expression<M, String> expression) {
            super(expression);
        }
    }

    static final class OfNumber<M, N extends Number> extends View<M, N>
            implements NumberExpression<M, N> {
        private final List<String> origin;

        OfNumber(Expression<M, N> expression) {
            this(expression, List.of());
        }

        /// @param origin the path of the column that has the same Java type, or empty
        OfNumber(Expression<M, N> expression, List<String> origin) {
            super(expression);
            this.origin = origin;
        }

        List<String> origin() {
            return origin;
        }
    }

    static final class OfBoolean<M> extends View<M, Boolean> implements BooleanExpression<M> {
        OfBoolean(Expression<M, Boolean> expression) {
            super(expression);
        }
    }

    static final class OfDate<M> extends View<M, LocalDate> implements DateExpression<M> {
        OfDate(Expression<M, LocalDate> expression) {
            super(expression);
        }
    }

    static final class OfTime<M> extends View<M, LocalTime> implements TimeExpression<M> {
        OfTime(Expression<M, LocalTime> expression) {
            super(expression);
        }
    }

    static final class OfDateTime<M> extends View<M, LocalDateTime>
            implements DateTimeExpression<M> {
        OfDateTime(Expression<M, LocalDateTime> expression) {
            super(expression);
        }
    }

    static final class OfInstant<M> extends View<M, Instant> implements InstantExpression<M> {
        OfInstant(Expression<M, Instant> expression) {
            super(expression);
        }
    }

    static final class OfDuration<M> extends View<M, Duration> implements DurationExpression<M> {
        OfDuration(Expression<M, Duration> expression) {
            super(expression);
        }
    }

    static final class OfJson<M> extends View<M, Json> implements JsonExpression<M> {
        OfJson(Expression<M, Json> expression) {
            super(expression);
        }
    }
}
