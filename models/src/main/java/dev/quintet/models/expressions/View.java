package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

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

    static final class Any<M, T> extends View<M, T> implements ComparableExpression<M, T, T> {
        Any(Expression<M, T> expression) {
            super(expression);
        }
    }

    static final class Text<M> extends View<M, String> implements TextExpression<M> {
        Text(Expression<M, String> expression) {
            super(expression);
        }
    }

    static final class Number<M, N extends java.lang.Number> extends View<M, N>
            implements NumberExpression<M, N> {
        Number(Expression<M, N> expression) {
            super(expression);
        }
    }

    static final class Boolean<M> extends View<M, java.lang.Boolean>
            implements BooleanExpression<M> {
        Boolean(Expression<M, java.lang.Boolean> expression) {
            super(expression);
        }
    }

    static final class Date<M> extends View<M, LocalDate> implements DateExpression<M> {
        Date(Expression<M, LocalDate> expression) {
            super(expression);
        }
    }

    static final class Time<M> extends View<M, LocalTime> implements TimeExpression<M> {
        Time(Expression<M, LocalTime> expression) {
            super(expression);
        }
    }

    static final class DateTime<M> extends View<M, LocalDateTime> implements DateTimeExpression<M> {
        DateTime(Expression<M, LocalDateTime> expression) {
            super(expression);
        }
    }

    static final class Instant<M> extends View<M, java.time.Instant>
            implements InstantExpression<M> {
        Instant(Expression<M, java.time.Instant> expression) {
            super(expression);
        }
    }

    static final class Duration<M> extends View<M, java.time.Duration>
            implements DurationExpression<M> {
        Duration(Expression<M, java.time.Duration> expression) {
            super(expression);
        }
    }

    static final class Json<M> extends View<M, dev.quintet.models.expressions.Json>
            implements JsonExpression<M> {
        Json(Expression<M, dev.quintet.models.expressions.Json> expression) {
            super(expression);
        }
    }
}
