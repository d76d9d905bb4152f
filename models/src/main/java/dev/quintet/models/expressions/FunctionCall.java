package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A call of one of the functions that every database has.
record FunctionCall<M, T>(StandardFunction function, List<Expression<?, ?>> arguments)
        implements Expression<M, T>, OpenlyTyped {
    FunctionCall {
        arguments = List.copyOf(Expressions.plain(arguments));
    }

    static <M, T> FunctionCall<M, T> of(StandardFunction function, Expression<?, ?>... arguments) {
        return new FunctionCall<>(function, Arrays.asList(arguments));
    }

    @Override
    public Resolved resolve(Scope scope) {
        List<Resolved> parts = resolveArguments(scope);
        ValueType<?> type = function.type(parts);
        Resolved result = call(parts, type);
        return ResultTypes.typed(result, parts);
    }

    @Override
    public Resolved resolveAs(Scope scope, ValueType<?> declared) {
        return call(resolveArguments(scope), declared);
    }

    private List<Resolved> resolveArguments(Scope scope) {
        function.check(arguments, scope.features());
        LentType lent = function.hasCommonType() ? LentType.among(arguments, scope) : LentType.NONE;
        List<Resolved> parts = new ArrayList<>(arguments.size());
        for (Expression<?, ?> argument : arguments) {
            parts.add(lent.resolve(argument, scope));
        }
        return parts;
    }

    private Resolved call(List<Resolved> parts, @Nullable ValueType<?> type) {
        List<SqlExpression> operands = new ArrayList<>(parts.size());
        for (Resolved part : parts) {
            operands.add(function == StandardFunction.CONCAT ? text(part) : part.sql());
        }
        SqlExpression sql =
                new SqlExpression.Function(function.name(), operands, sqlType(parts, type));
        return Resolved.over(sql, type, function.isNullable(parts), parts);
    }

    private static SqlExpression text(Resolved part) {
        return part.type() == null || part.type().kind() == Kind.TEXT
                ? part.sql()
                : new SqlExpression.Cast(part.sql(), SqlType.TEXT);
    }

    private static SqlType sqlType(List<Resolved> parts, @Nullable ValueType<?> type) {
        if (type != null) {
            return type.sqlType();
        }
        for (Resolved part : parts) {
            if (part.type() != null) {
                return part.type().sqlType();
            }
        }
        return SqlType.TEXT;
    }

    /// Only of the first value that is not NULL is it known: all other functions are for the
    /// database.
    @Override
    public Optional<Value<?>> withoutRows() {
        if (function != StandardFunction.COALESCE) {
            return Optional.empty();
        }
        Value<?> first = Value.of(null);
        for (Expression<?, ?> argument : arguments) {
            Optional<Value<?>> value = argument.withoutRows();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            first = first.form() == Value.Form.NULL ? value.get() : first;
        }
        return Optional.of(first);
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(function).addAll(arguments);
    }

    @Override
    public String toString() {
        return arguments.stream()
                .map(Object::toString)
                .collect(Collectors.joining(", ", function + "(", ")"));
    }
}
