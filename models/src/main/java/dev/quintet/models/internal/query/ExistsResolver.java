package dev.quintet.models.internal.query;

import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.SetOperation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Turns a query set into a query that only tells whether there is a row: without columns, without
/// an order, for one row.
final class ExistsResolver {
    private final SelectResolver selects;

    ExistsResolver(SelectResolver selects) {
        this.selects = selects;
    }

    /// The query; null where it is known that there is no row.
    @Nullable Query exists(QueryState state, @Nullable Frame outer) {
        return exists(state, outer, true);
    }

    private @Nullable Query exists(QueryState state, @Nullable Frame outer, boolean one) {
        if (state.combination() != null) {
            return existsCombined(state, outer);
        }
        if (state.distinct() && state.sliced()) {
            SelectResolver.Rows rows = selects.rows(one ? state.slice(0, 1L) : state, outer, false);
            return rows == null ? null : rows.query();
        }
        Frame frame = selects.replay(state, outer);
        if (frame.groupsByModel) {
            SelectResolver.groupByModel(frame);
        }
        frame.items = new ArrayList<>();
        Outputs outputs = new Outputs(false);
        outputs.add(Literal.of(1));
        Select select =
                selects.finish(frame, state.distinct(false, List.of()), outputs, List.of(), true);
        if (select == null || state.empty()) {
            return null;
        }
        return one ? select.withLimit(Literal.of(1)) : select;
    }

    /// Of a union it is enough to know whether each part has a row; of rows that are compared it is
    /// not.
    private @Nullable Query existsCombined(QueryState state, @Nullable Frame outer) {
        QueryState.Combination combination = Objects.requireNonNull(state.combination());
        boolean union =
                combination.operation() == SetOperation.UNION
                        || combination.operation() == SetOperation.UNION_ALL;
        if (!union || state.sliced()) {
            SelectResolver.Rows rows =
                    selects.rows(
                            state.sliced() ? state : state.ordered(List.of()).slice(0, 1L),
                            outer,
                            false);
            return rows == null ? null : rows.query();
        }
        List<Query> parts = new ArrayList<>();
        for (QueryState part : combination.parts()) {
            Query query = exists(part, outer, false);
            if (query != null) {
                parts.add(query);
            }
        }
        return parts.isEmpty()
                ? null
                : new Combined(combination.operation(), parts, List.of(), Literal.of(1), null);
    }
}
