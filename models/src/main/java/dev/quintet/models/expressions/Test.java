package dev.quintet.models.expressions;

/// An expression that is a condition by itself: EXISTS, a boolean column or function.
public record Test<M>(Expression<M, Boolean> expression) implements Condition<M> {
    @Override
    public void shape(Shape shape) {
        shape.mark(Test.class).add(expression);
    }

    @Override
    public String toString() {
        return expression.toString();
    }
}
