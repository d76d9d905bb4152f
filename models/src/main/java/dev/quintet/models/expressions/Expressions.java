package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// How the operators of typed expressions are written down: typed and named queries build the same
/// tree.
final class Expressions {
    static final String EXPRESSIONS = "expressions";
    private static final String EXPRESSION = "an expression, or value(...) for a constant";

    private Expressions() {}

    /// The expression as it stands in a tree: without the typed view around it, columns as plain
    /// references.
    @SuppressWarnings("unchecked") // a view has the types of what it shows
    static <M, T> Expression<M, T> plain(Expression<M, T> expression) {
        if (expression instanceof View<?, ?> view) {
            return (Expression<M, T>) view.expression();
        }
        List<String> path = Arguments.one(EXPRESSION, expression).path();
        return path.isEmpty() || expression instanceof Reference
                ? expression
                : new Reference<>(path);
    }

    /// The same for one that may not be there, and is needed.
    static Expression<?, ?> required(@Nullable Expression<?, ?> expression) {
        return plain(Arguments.one(EXPRESSION, expression));
    }

    /// Several as they stand in a tree.
    static List<Expression<?, ?>> plain(List<? extends Expression<?, ?>> expressions) {
        List<Expression<?, ?>> plain = new ArrayList<>(expressions.size());
        for (Expression<?, ?> expression : Arguments.all(EXPRESSIONS, expressions)) {
            plain.add(plain(expression));
        }
        return plain;
    }

    /// An expression that takes part in one on `M`: what holds at any ancestor of a model holds at
    /// the model.
    @SuppressWarnings(
            "unchecked") // expressions only take rows of their model, they never give them away
    static <M, T> Expression<M, T> at(Expression<? super M, T> expression) {
        return (Expression<M, T>) expression;
    }

    static <M> Condition<M> lookup(Expression<M, ?> left, String lookup, Operand right) {
        List<String> path = left.path();
        return path.isEmpty()
                ? new ValueLookup<>(plain(left), lookup, right)
                : new PathLookup<>(path, lookup, right);
    }

    static <M> Condition<M> compare(Expression<M, ?> left, String lookup, @Nullable Object value) {
        return switch (value) {
            case Expression<?, ?> expression -> compare(left, lookup, expression);
            case Subselect query -> lookup(left, lookup, new Operand.Rows(query));
            case null, default -> lookup(left, lookup, new Operand.Constant(Value.of(value)));
        };
    }

    static <M> Condition<M> compareIf(
            Expression<M, ?> left, String lookup, @Nullable Object value) {
        return value == null ? new Always<>() : compare(left, lookup, value);
    }

    static <M> Condition<M> compare(Expression<M, ?> left, String lookup, Expression<?, ?> right) {
        return lookup(left, lookup, Operand.computed(right));
    }

    static <M> Condition<M> in(Expression<M, ?> left, Collection<?> choices) {
        return lookup(left, "in", Operand.distinct(Arguments.one("a collection", choices)));
    }

    static <M> Condition<M> in(Expression<M, ?> left, Subselect query) {
        return lookup(left, "in", new Operand.Rows(Arguments.one("a query", query)));
    }

    static <M> Condition<M> between(
            Expression<M, ?> left, Expression<?, ?> low, Expression<?, ?> high) {
        return lookup(left, "range", new Operand.Many(plain(Arrays.asList(low, high))));
    }

    /// An operand of a function or an operator: an expression, or a constant.
    static Expression<?, ?> operand(@Nullable Object value) {
        return value instanceof Expression<?, ?> expression ? plain(expression) : Value.of(value);
    }

    /// A whole number as Java writes it down: an Integer unless it needs more.
    static Value<? extends Number> whole(long number) {
        return number == (int) number ? Value.of((int) number) : Value.of(number);
    }

    /// A number as it stands in a tree: short ones as integers, which fit beside all whole numbers.
    static Value<? extends Number> number(Number number) {
        return number instanceof Short ? whole(number.longValue()) : Value.of(number);
    }

    /// The path with a transform behind it.
    static List<String> extended(List<String> path, String name) {
        String[] extended = path.toArray(new String[path.size() + 1]);
        extended[path.size()] = name;
        return List.of(extended);
    }
}
