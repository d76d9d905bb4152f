package dev.quintet.models.expressions;

import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Frame;
import dev.quintet.sql.SqlExpression.FrameExclusion;
import dev.quintet.sql.SqlExpression.FrameUnit;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A function over a window.
record WindowCall<M, T>(Expression<?, ?> function, Window<?> window)
        implements Expression<M, T>, OpenlyTyped {
    WindowCall {
        function = Expressions.plain(function);
        Arguments.one("a window", window);
    }

    /// An aggregate over a window.
    ///
    /// @throws IllegalArgumentException if it cannot be computed over one
    static <M, T> Expression<M, T> of(AggregateCall<?, T> aggregate, Window<?> window) {
        if (!aggregate.function().takesWindow()) {
            throw new IllegalArgumentException(
                    aggregate.function().suffix() + " cannot be computed over a window.");
        }
        return new WindowCall<>(aggregate, window);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return over(function.resolve(scope), scope);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return over(
                function instanceof OpenlyTyped open
                        ? open.resolveAs(scope, declared)
                        : function.resolve(scope).as(declared),
                scope);
    }

    private Resolved over(Resolved value, Scope scope) {
        checkPlain(value);
        check(window.frame(), scope.features());
        List<SqlExpression> partition = new ArrayList<>();
        List<SqlExpression> grouping = new ArrayList<>();
        for (Expression<?, ?> term : window.partition()) {
            Resolved resolved = checkPlain(term.resolve(scope));
            partition.add(resolved.sql());
            grouping.addAll(resolved.grouping());
        }
        List<SqlStatement.Order> order = new ArrayList<>();
        for (Ordering<?> term : window.order()) {
            Resolved resolved = checkPlain(term.expression().resolve(scope));
            order.add(new SqlStatement.Order(resolved.sql(), term.descending(), term.nulls()));
            grouping.addAll(resolved.grouping());
        }
        return new Resolved(
                new SqlExpression.Window(value.sql(), partition, order, window.frame()),
                value.type(),
                value.nullable(),
                false,
                true,
                grouping,
                value.doubt());
    }

    private Resolved checkPlain(Resolved part) {
        if (part.window()) {
            throw new FieldError(
                    "Cannot compute "
                            + this
                            + ": a window function cannot stand inside of another one.");
        }
        return part;
    }

    private static void check(@Nullable Frame frame, Features features) {
        if (frame == null) {
            return;
        }
        if (frame.exclusion() != FrameExclusion.NONE && !features.supportsFrameExclusion()) {
            throw new NotSupportedError(
                    "This database cannot leave rows out of the frame of a window.");
        }
        if (frame.unit() == FrameUnit.RANGE
                && (isDistance(frame.start()) || isDistance(frame.end()))
                && !features.supportsRangeFrameDistance()) {
            throw new NotSupportedError(
                    "This database has no distances in a window's frame by range: its bounds are"
                            + " unbounded or the current row.");
        }
    }

    private static boolean isDistance(@Nullable Long bound) {
        return bound != null && bound != 0;
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(WindowCall.class).add(function);
        window.shape(shape);
    }

    @Override
    public String toString() {
        return function + " OVER (" + window + ")";
    }
}
