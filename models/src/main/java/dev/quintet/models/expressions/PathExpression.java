package dev.quintet.models.expressions;

import java.util.List;

/// An expression that is a path of names: a column, a relation, a reference by name.
public interface PathExpression<M, T> extends Expression<M, T> {
    /// The names, at least one, in order.
    List<String> path();
}
