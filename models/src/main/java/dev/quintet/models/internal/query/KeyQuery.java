package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.meta.ColumnField;

import java.util.List;

/// A query on the right side of a relation: where it selects nothing by itself, it gives the column
/// that the relation refers to.
record KeyQuery(QueryState state, List<ColumnField> columns) implements Subselect {
    @Override
    public void shape(Shape shape) {
        state.shape(shape);
    }
}
