package dev.quintet.models.expressions;

/// A lookup on a computed value: `lower(name).eq("x")`.
public record ValueLookup<M>(Expression<M, ?> left, String lookup, Operand right)
        implements Condition<M> {
    @Override
    public void shape(Shape shape) {
        shape.mark(ValueLookup.class).add(left).mark(lookup);
        right.shape(shape);
    }

    @Override
    public String toString() {
        return left + "__" + lookup + "=" + right;
    }
}
