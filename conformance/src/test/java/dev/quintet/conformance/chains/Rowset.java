package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.models.Query;

/// A query, and what its rows are.
record Rowset(Query<?, ?, ?> query, RowType type) {

    /// The query that a step is called on, which may be a manager or a related manager.
    static Rowset of(Object target) {
        return switch (target) {
            case Rowset rowset -> rowset;
            case Query<?, ?, ?> query -> new Rowset(query, RowType.OBJECT);
            default -> throw new RefusedByCompiler("a query on " + target);
        };
    }

    /// Another query with rows of the same kind.
    Rowset with(Query<?, ?, ?> other) {
        return new Rowset(other, type);
    }
}
