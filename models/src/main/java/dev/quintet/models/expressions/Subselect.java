package dev.quintet.models.expressions;

/// A query that may stand inside another one, as the right side of `in` or in EXISTS.
public interface Subselect extends Shape.Part {

    /// What the query is inside, for the library itself.
    default Subselect unwrapped() {
        return this;
    }
}
