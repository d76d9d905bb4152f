package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression.Connector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Two queries over one model as one: what `and`, `or` and `xor` ask for, and what they refuse.
public final class MergedStates {
    private static final List<String> KEY = List.of("pk");

    private MergedStates() {}

    /// @throws IllegalArgumentException if the two do not fit together
    public static QueryState of(Connector connector, QueryState left, QueryState right) {
        String verb = connector.name().toLowerCase(Locale.ROOT);
        check(verb, left, right);
        if (connector == Connector.AND) {
            if (left.empty() || right.empty()) {
                return right.empty() ? right : left;
            }
            require(
                    !left.sliced(),
                    verb,
                    "cannot change a query once a slice has been taken. Call it before slice().");
        } else if (left.empty() || right.empty()) {
            return left.empty() ? right : left;
        }
        require(
                left.distinct() == right.distinct(),
                verb,
                "cannot combine a distinct query with one that is not distinct. Call distinct()"
                        + " afterwards.");
        require(
                left.distinctOn().equals(right.distinctOn()),
                verb,
                "cannot combine queries that are distinct on different columns.");
        QueryState whole = connector == Connector.AND ? left : byKey(left);
        QueryState other = connector == Connector.AND ? right : byKey(right);
        QueryState merged = whole.with(new QueryState.Merge(connector, other));
        return !other.order().asked() || other.order().takenAway()
                ? merged
                : merged.ordered(other.order().terms());
    }

    private static void check(String verb, QueryState left, QueryState right) {
        require(
                left.combination() == null && right.combination() == null,
                verb,
                "cannot be used on a UNION and its kin. Use union(), intersection() or"
                        + " difference().");
        require(
                left.model() == right.model(),
                verb,
                "combines queries over one model, not over "
                        + left.model().name()
                        + " and "
                        + right.model().name()
                        + ".");
        require(
                !right.readsOtherSources(),
                verb,
                "cannot combine a query with one that joins common or other tables, such as the"
                        + " second one.");
        if (left.selects() || right.selects()) {
            Set<String> mine = names(left);
            Set<String> others = names(right);
            require(
                    mine.equals(others),
                    verb,
                    "combines queries that select the same values, not "
                            + mine
                            + " and "
                            + others
                            + ".");
        }
    }

    /// What a row has, by name.
    private static Set<String> names(QueryState state) {
        Set<String> names = new LinkedHashSet<>();
        for (QueryState.Step step : state.steps()) {
            switch (step) {
                case QueryState.Annotate annotate when annotate.selected() ->
                        names.add(annotate.name());
                case QueryState.Select select when select.everything() -> {
                    for (ColumnField field : state.model().fields()) {
                        names.add(field.attribute());
                    }
                }
                case QueryState.Select select -> {
                    names.clear();
                    select.names().forEach(path -> names.add(String.join("__", path)));
                }
                case QueryState.Annotate _,
                        QueryState.Where _,
                        QueryState.Merge _,
                        QueryState.Relate _,
                        QueryState.Related _,
                        QueryState.From _,
                        QueryState.Join _,
                        QueryState.Tables _ -> {}
            }
        }
        return names;
    }

    /// A sliced query as one that further conditions can be added to: the rows with the keys of its
    /// rows.
    private static QueryState byKey(QueryState state) {
        if (!state.sliced()) {
            return state;
        }
        QueryState keys = state.with(new QueryState.Select(List.of(KEY), false));
        List<QueryState.Step> form = new ArrayList<>();
        if (state.selects()) {
            for (QueryState.Step step : state.steps()) {
                if (step instanceof QueryState.Annotate || step instanceof QueryState.Select) {
                    form.add(step);
                }
            }
        }
        QueryState rows =
                QueryState.of(state.model())
                        .with(
                                new QueryState.Where(
                                        new PathLookup<>(KEY, "in", new Operand.Rows(keys)),
                                        false,
                                        false));
        for (QueryState.Step step : form) {
            rows = rows.with(step);
        }
        return rows.distinct(state.distinct(), state.distinctOn());
    }

    private static void require(boolean condition, String verb, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(verb + "() " + otherwise);
        }
    }
}
