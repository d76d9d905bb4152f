package dev.quintet.conformance.own;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;

import java.util.List;

/// A number held between two others: an expression of this program, made of functions that all
/// databases have.
record Clamped<M>(Expression<M, Integer> number, Value<Integer> least, Value<Integer> most)
        implements NumberExpression<M, Integer> {

    static <M> Clamped<M> of(Expression<M, Integer> number, int least, int most) {
        return new Clamped<>(number, Value.of(least), Value.of(most));
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved operand = number.resolve(scope);
        Resolved low = least.resolve(scope);
        Resolved high = most.resolve(scope);
        return Resolved.over(
                call("GREATEST", call("LEAST", operand.sql(), high.sql()), low.sql()),
                ValueType.INTEGER,
                operand.nullable(),
                List.of(operand, low, high));
    }

    private static SqlExpression call(String name, SqlExpression... arguments) {
        return new SqlExpression.Function(name, List.of(arguments), ValueType.INTEGER.sqlType());
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Clamped.class).add(number).value(least).value(most);
    }
}
