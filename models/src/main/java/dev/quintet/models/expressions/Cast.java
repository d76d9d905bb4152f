package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;

import java.util.List;

/// A value converted by the database to another type.
record Cast<M, T>(Expression<?, ?> expression, ValueType<T> type) implements Expression<M, T> {
    Cast {
        expression = Expressions.plain(expression);
        Arguments.one("a type", type);
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved operand = expression.resolve(scope);
        return Resolved.over(
                new SqlExpression.Cast(operand.sql(), type.sqlType()),
                type,
                operand.nullable(),
                List.of(operand));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Cast.class).mark(type).add(expression);
    }

    @Override
    public String toString() {
        return "CAST(" + expression + " AS " + type + ")";
    }
}
