package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlExpression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A lookup whose right side is transformed as its left side was.
record Bilateral(Lookup lookup, List<Transform> transforms) implements Lookup {

    @Override
    public SqlExpression build(Resolved left, Operand right, Scope scope) {
        return lookup.build(left, transformed(left, right), scope);
    }

    private Operand transformed(Resolved left, Operand right) {
        return switch (right) {
            case Operand.Constant constant when Right.isNull(constant) -> constant;
            case Operand.Constant(var value) ->
                    new Operand.Computed(new Applied(value, left.type(), transforms));
            case Operand.Computed(var expression) ->
                    new Operand.Computed(new Applied(expression, left.type(), transforms));
            case Operand.Many(var items, _) -> {
                List<Expression<?, ?>> applied = new ArrayList<>(items.size());
                for (Expression<?, ?> item : items) {
                    boolean isNull =
                            item instanceof Value<?> value && value.form() == Value.Form.NULL;
                    applied.add(isNull ? item : new Applied(item, left.type(), transforms));
                }
                yield new Operand.Many(applied);
            }
            case Operand.Rows _ ->
                    throw new IllegalArgumentException(
                            "A query cannot be compared after a transform that holds for both"
                                    + " sides.");
        };
    }

    /// The right side's expression with the transforms applied.
    private record Applied(
            Expression<?, ?> expression, @Nullable ValueType<?> type, List<Transform> transforms)
            implements Expression<Object, Object> {
        @Override
        public Resolved resolve(Scope scope) {
            Resolved resolved =
                    expression instanceof Value<?> value && value.type() == null
                            ? scope.value(value, type)
                            : expression.resolve(scope);
            for (Transform transform : transforms) {
                resolved = transform.apply(resolved, scope);
            }
            return resolved;
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Applied.class).mark(type).mark(transforms).add(expression);
        }
    }
}
