package dev.quintet.models.expressions;

import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import org.jspecify.annotations.Nullable;

/// An expression seen with all operators.
final class Dynamic<T> extends View<Object, T> implements DynamicExpression<T> {
    Dynamic(Expression<Object, T> expression) {
        super(expression);
    }

    static <T> DynamicExpression<T> arithmetic(
            ArithmeticOperator operator, Expression<?, ?> left, @Nullable Object right) {
        return new Dynamic<>(new Arithmetic<>(operator, left, Expressions.operand(right)));
    }

    static <T> DynamicExpression<T> step(Expression<Object, ?> expression, String name) {
        return new Dynamic<>(JsonElement.expression(expression, JsonStep.named(name)));
    }
}
