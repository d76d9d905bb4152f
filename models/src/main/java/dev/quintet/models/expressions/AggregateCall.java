package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An aggregate over the rows of a group.
///
/// @param operands what is aggregated; empty for the rows themselves
/// @param distinct whether equal values count once
/// @param filter which rows take part, or null for all
/// @param order the order in which the values are taken; empty for any
record AggregateCall<M, T>(
        AggregateFunction function,
        List<Expression<?, ?>> operands,
        boolean distinct,
        @Nullable Condition<?> filter,
        List<Ordering<?>> order)
        implements Expression<M, T>, OpenlyTyped {
    AggregateCall {
        operands = List.copyOf(Expressions.plain(operands));
        order = List.copyOf(order);
    }

    AggregateCall(AggregateFunction function, Expression<?, ?>... operands) {
        this(function, Arrays.asList(operands), false, null, List.of());
    }

    /// The same over different values only.
    AggregateCall<M, T> overDistinct() {
        if (!function.takesDistinct()) {
            throw new IllegalArgumentException(function.suffix() + " does not take distinct().");
        }
        return new AggregateCall<>(function, operands, true, filter, order);
    }

    /// The same over values in an order.
    AggregateCall<M, T> ordered(Ordering<?>[] terms) {
        if (!function.takesOrder()) {
            throw new IllegalArgumentException(function.suffix() + " does not take orderBy(...).");
        }
        return new AggregateCall<>(function, operands, distinct, filter, List.of(terms));
    }

    /// The same over rows that fulfil one more condition.
    ///
    /// @throws IllegalArgumentException if rows themselves are counted
    @SuppressWarnings("unchecked") // only conditions on N and its ancestors come in
    <N> AggregateCall<N, T> filtered(Condition<? super N> condition) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException(
                    "A count of all rows does not take filter(...): count a field that is never"
                            + " NULL, such as the key.");
        }
        Condition<N> known = filter == null ? new Always<>() : (Condition<N>) filter;
        Condition<N> both = known.and(condition);
        return new AggregateCall<>(
                function, operands, distinct, both instanceof Always ? null : both, order);
    }

    /// The name that Django gives where the user gives none: `authors__age__avg`.
    ///
    /// @throws IllegalArgumentException if something computed is aggregated, which has no name
    String defaultName() {
        if (operands.isEmpty() || operands.getFirst().path().isEmpty()) {
            throw new IllegalArgumentException(
                    "The aggregate "
                            + this
                            + " needs a name, as in as(\"total\"): only aggregates of fields have"
                            + " one by default.");
        }
        return String.join("__", operands.getFirst().path()) + "__" + function.suffix();
    }

    @Override
    public Resolved resolve(Scope scope) {
        return resolve(scope, null);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return resolve(scope, declared);
    }

    private Resolved resolve(Scope scope, @Nullable ValueType<?> declared) {
        List<Resolved> values = new ArrayList<>(operands.size());
        for (Expression<?, ?> operand : operands) {
            values.add(checked(value(scope, operand), operand));
        }
        function.check(values, scope.features());
        ValueType<?> type = declared != null ? declared : function.type(values);
        SqlExpression sql =
                new SqlExpression.Aggregate(
                        function.name(),
                        values.isEmpty()
                                ? List.of(SqlExpression.Literal.STAR)
                                : values.stream().map(Resolved::sql).toList(),
                        distinct,
                        condition(scope),
                        order(scope),
                        (type != null ? type : ValueType.TEXT).sqlType());
        Resolved result = Resolved.aggregate(sql, type, function.withoutRows() == null);
        return type == null ? ResultTypes.typed(result, values) : result;
    }

    private Resolved checked(Resolved value, Expression<?, ?> operand) {
        if (value.aggregate()) {
            throw new FieldError(
                    "Cannot compute " + this + ": '" + operand + "' is an aggregate itself.");
        }
        if (value.window()) {
            throw new FieldError(
                    "Cannot compute "
                            + this
                            + ": '"
                            + operand
                            + "' is a function over a window, which is computed after all groups."
                            + " Use aggregate() on the annotated query.");
        }
        return value;
    }

    private Resolved value(Scope scope, Expression<?, ?> operand) {
        boolean counted =
                function == StandardAggregate.COUNT && !distinct && !operand.path().isEmpty();
        return counted ? scope.counted(operand.path()) : operand.resolve(scope);
    }

    private List<SqlStatement.Order> order(Scope scope) {
        List<SqlStatement.Order> terms = new ArrayList<>(order.size());
        for (Ordering<?> term : order) {
            Resolved by = checked(term.expression().resolve(scope), term.expression());
            terms.add(new SqlStatement.Order(by.sql(), term.descending(), term.nulls()));
        }
        return terms;
    }

    private @Nullable SqlExpression condition(Scope scope) {
        if (filter == null) {
            return null;
        }
        SqlExpression condition = scope.condition(filter).sql();
        return condition.equals(SqlExpression.Literal.TRUE) ? null : condition;
    }

    @Override
    public Optional<Value<?>> withoutRows() {
        return Optional.of(Value.of(function.withoutRows()));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(function).mark(distinct).addAll(operands).mark(order.size());
        for (int i = 0; i < order.size(); i++) {
            order.get(i).shape(shape);
        }
        if (filter == null) {
            shape.mark(null);
        } else {
            shape.mark(AggregateCall.class);
            shape.add(filter);
        }
    }

    @Override
    public String toString() {
        String values =
                operands.isEmpty()
                        ? "*"
                        : String.join(", ", operands.stream().map(Object::toString).toList());
        return function
                + "("
                + (distinct ? "DISTINCT " : "")
                + values
                + (order.isEmpty() ? "" : " ORDER BY " + order)
                + ")"
                + (filter == null ? "" : " FILTER (" + filter + ")");
    }
}
