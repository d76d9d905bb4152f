package dev.quintet.models.expressions;

import dev.quintet.models.expressions.Value.Form;

import java.util.Optional;

/// An expression with a declared type, Django's ExpressionWrapper: the SQL stays, only the type of
/// the value changes.
record Typed<M, T>(Expression<M, ?> expression, ValueType<T> type) implements Expression<M, T> {
    Typed {
        expression = Expressions.plain(expression);
        Arguments.one("a type", type);
    }

    @Override
    public Resolved resolve(Scope scope) {
        return switch (expression) {
            case Value<?> value when value.type() == null -> scope.value(value, type);
            case OpenlyTyped open -> open.resolveAs(scope, type);
            default -> expression.resolve(scope).as(type);
        };
    }

    @Override
    public Optional<Value<?>> withoutRows() {
        return expression
                .withoutRows()
                .map(value ->
                        value.form() == Form.NULL
                                ? value
                                : Value.of(type.prepare(value.content())));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Typed.class).mark(type).add(expression);
    }

    @Override
    public String toString() {
        return expression + "::" + type;
    }
}
