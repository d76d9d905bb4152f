package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An aggregate over the rows of a group.
///
/// @param operand what is aggregated, or null for the rows themselves
/// @param distinct whether equal values count once
/// @param filter which rows take part, or null for all
record AggregateCall<M, T>(
        AggregateFunction function,
        @Nullable Expression<?, ?> operand,
        boolean distinct,
        @Nullable Condition<?> filter)
        implements Expression<M, T>, OpenlyTyped {
    AggregateCall {
        operand = operand == null ? null : Expressions.plain(operand);
    }

    AggregateCall(AggregateFunction function, @Nullable Expression<?, ?> operand) {
        this(function, operand, false, null);
    }

    /// The same over different values only.
    AggregateCall<M, T> overDistinct() {
        if (!function.takesDistinct()) {
            throw new IllegalArgumentException(function.suffix() + " does not take distinct().");
        }
        return new AggregateCall<>(function, operand, true, filter);
    }

    /// The same over rows that fulfil one more condition.
    AggregateCall<M, T> filtered(Condition<? super M> condition) {
        if (condition instanceof Always) {
            return this;
        }
        @SuppressWarnings("unchecked") // only conditions on M and its ancestors come in
        Condition<M> known = (Condition<M>) filter;
        Condition<?> both = known == null ? condition : known.and(condition);
        return new AggregateCall<>(function, operand, distinct, both);
    }

    /// The name that Django gives where the user gives none: `authors__age__avg`.
    ///
    /// @throws IllegalArgumentException if something computed is aggregated, which has no name
    String defaultName() {
        if (operand == null || operand.path().isEmpty()) {
            throw new IllegalArgumentException(
                    "The aggregate "
                            + this
                            + " needs a name, as in as(\"total\"): only aggregates of fields have"
                            + " one by default.");
        }
        return String.join("__", operand.path()) + "__" + function.suffix();
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
        Resolved value = operand == null ? null : value(scope, operand);
        if (value != null && value.aggregate()) {
            throw new FieldError(
                    "Cannot compute " + this + ": '" + operand + "' is an aggregate itself.");
        }
        if (value != null && value.window()) {
            throw new FieldError(
                    "Cannot compute "
                            + this
                            + ": '"
                            + operand
                            + "' is a function over a window, which is computed after all groups."
                            + " Use aggregate() on the annotated query.");
        }
        ValueType<?> type =
                declared != null ? declared : function.type(value == null ? null : value.type());
        SqlExpression sql =
                new SqlExpression.Aggregate(
                        function.name(),
                        List.of(value == null ? SqlExpression.Literal.STAR : value.sql()),
                        distinct,
                        condition(scope),
                        List.of(),
                        (type != null ? type : ValueType.TEXT).sqlType());
        Resolved result = Resolved.aggregate(sql, type, function.isNullable());
        return type == null && value != null ? ResultTypes.typed(result, List.of(value)) : result;
    }

    private Resolved value(Scope scope, Expression<?, ?> operand) {
        boolean counted = function == AggregateFunction.COUNT && !operand.path().isEmpty();
        return counted ? scope.counted(operand.path()) : operand.resolve(scope);
    }

    private @Nullable SqlExpression condition(Scope scope) {
        if (filter == null) {
            return null;
        }
        SqlExpression condition = scope.condition(filter).sql();
        return condition.equals(SqlExpression.Literal.TRUE) ? null : condition;
    }

    @Override
    public @Nullable Object withoutRows() {
        return function.isNullable() ? null : 0L;
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(function).mark(distinct);
        if (operand == null) {
            shape.mark(null);
        } else {
            shape.add(operand);
        }
        if (filter == null) {
            shape.mark(null);
        } else {
            shape.mark(AggregateCall.class);
            filter.shape(shape);
        }
    }

    @Override
    public String toString() {
        return function
                + "("
                + (distinct ? "DISTINCT " : "")
                + (operand == null ? "*" : operand)
                + ")"
                + (filter == null ? "" : " FILTER (" + filter + ")");
    }
}
