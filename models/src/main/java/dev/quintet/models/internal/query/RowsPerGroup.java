package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Functions;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Window;

import java.util.List;

/// The first rows of each group of a query: those that a window function numbers lowest.
public final class RowsPerGroup {
    private RowsPerGroup() {}

    /// @throws IllegalArgumentException if the query has no order, or no row is wanted
    public static QueryState of(QueryState state, int count, Expression<?, ?> group) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "limitPer() gives at least one row of each group, not " + count + ".");
        }
        List<Ordering<?>> terms = state.order().of(state.model());
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    "limitPer() needs an order, which says what the first rows of a group are: call"
                            + " orderBy() before.");
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // terms of the query's own model
        Window<Object> window =
                ((Window<Object>) Functions.partitionBy((Expression) group))
                        .orderBy((Ordering<Object>[]) terms.toArray(new Ordering[0]));
        Condition<Object> first = Functions.rowNumber().over(window).lte(count);
        return state.with(new QueryState.Where(first, false, false));
    }
}
