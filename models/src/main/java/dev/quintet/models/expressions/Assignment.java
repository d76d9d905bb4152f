package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// A field and its new value, for `update`, `create` and their kin.
///
/// @param <M> the model that has the field; `Object` where it is given by name
/// @param field the field's name
/// @param value what it is set to: a constant, or an expression over the row as it was
@SuppressWarnings("UnusedTypeParameter") // it keeps out assignments of other models
public record Assignment<M>(String field, Operand value) implements Shape.Part {

    /// Sets a field of the model itself.
    static <M> Assignment<M> of(PathExpression<M, ?> field, @Nullable Object value) {
        if (field.path().size() != 1) {
            throw new FieldError(
                    "'"
                            + String.join("__", field.path())
                            + "' is not a field of the model itself: only a model's own fields can"
                            + " be set.");
        }
        return new Assignment<>(
                field.path().getFirst(),
                value instanceof Expression<?, ?> expression
                        ? Operand.computed(expression)
                        : new Operand.Constant(Value.of(value)));
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(Assignment.class).mark(field);
        value.shape(shape);
    }

    @Override
    public String toString() {
        return field + "=" + value;
    }
}
