package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Options;

import java.util.List;

/// A relation to one row, which is found by a column of its own.
abstract class PrefetchedRow extends PrefetchedRelation {
    private final Options<?> target;
    private final String column;

    /// @param column the field of the target by which a row is found
    PrefetchedRow(String name, Options<?> target, String column, int parts) {
        super(name, false, parts);
        this.target = target;
        this.column = column;
    }

    @Override
    final Options<?> target() {
        return target;
    }

    @Override
    final QueryState all() {
        return QueryState.ofBaseManager(target);
    }

    /// @throws IllegalArgumentException if the rows are sliced, which says nothing about one row
    @Override
    final QueryState among(QueryState rows, Operand.Many keys) {
        if (rows.sliced()) {
            throw new IllegalArgumentException(
                    "'"
                            + name()
                            + "' leads to one row, so that its Prefetch cannot have a sliced"
                            + " query.");
        }
        PathLookup<?> condition = new PathLookup<>(List.of(column), "in", keys);
        return unordered(rows.with(new QueryState.Where(condition, false, false)));
    }

    /// A query for at most one row of each instance needs no order, unless its order decides which
    /// rows there are.
    private static QueryState unordered(QueryState rows) {
        return !rows.distinctOn().isEmpty() || rows.lock() != null ? rows : rows.ordered(List.of());
    }
}
