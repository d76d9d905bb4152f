package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression seen with all operators.
final class Dynamic<T> extends View<Object, T> implements DynamicExpression<T> {
    Dynamic(Expression<Object, T> expression) {
        super(expression);
    }

    static <T> DynamicExpression<T> arithmetic(
            ArithmeticOperator operator, Expression<?, ?> left, @Nullable Object right) {
        return new Dynamic<>(new Arithmetic<>(operator, left, Expressions.operand(right)));
    }

    @SuppressWarnings("unchecked") // a name's type is what the user says it is
    static <T> DynamicExpression<T> step(Expression<Object, ?> expression, String name) {
        List<String> path = expression.path();
        return new Dynamic<>(
                path.isEmpty()
                        ? (Expression<Object, T>) new JsonStep<>(expression, name)
                        : new Reference<>(Expressions.extended(path, name)));
    }
}
