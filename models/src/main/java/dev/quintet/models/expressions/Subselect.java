package dev.quintet.models.expressions;

/// A query that may stand inside another one, as the right side of `in` or in EXISTS.
public interface Subselect {
    /// Writes down what the query is, as [Expression#shape] does.
    void shape(Shape shape);

    /// What the query is inside, for the library itself.
    default Subselect unwrapped() {
        return this;
    }
}
