package dev.quintet.models.internal.query;

import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.SetOperation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Turns several query sets into one UNION, INTERSECT or EXCEPT. Those known to be empty are left
/// out where that does not change the result.
final class CombinedResolver {
    private final SelectResolver selects;
    private final Resolution resolution;

    CombinedResolver(SelectResolver selects, Resolution resolution) {
        this.selects = selects;
        this.resolution = resolution;
    }

    SelectResolver.@Nullable Rows rows(QueryState state, @Nullable Frame outer) {
        QueryState.Combination combination = Objects.requireNonNull(state.combination());
        if (state.empty()) {
            return null;
        }
        List<Query> parts = new ArrayList<>();
        RowLayout layout = null;
        boolean first = true;
        for (QueryState part : combination.parts()) {
            checkLimits(part);
            SelectResolver.Rows rows = selects.rows(selecting(part, state), outer, true);
            if (rows == null && combination.operation() == SetOperation.INTERSECT) {
                return null;
            }
            if (rows == null && combination.operation() == SetOperation.EXCEPT && first) {
                return null;
            }
            if (rows != null) {
                parts.add(rows.query());
                layout = layout == null ? rows.layout() : layout;
            }
            first = false;
        }
        if (parts.isEmpty()) {
            return null;
        }
        RowLayout known = Objects.requireNonNull(layout);
        List<Order> order = order(state, known);
        Query query =
                new Combined(
                        combination.operation(),
                        parts,
                        order,
                        number(state.limit()),
                        number(state.offset()));
        return new SelectResolver.Rows(query, known);
    }

    /// Some databases allow neither an order nor a slice in a part.
    private void checkLimits(QueryState part) {
        if (resolution.features().supportsLimitInCombinedParts() || part.combination() != null) {
            return;
        }
        if (part.sliced()) {
            throw new NotSupportedError(
                    "This database allows no LIMIT or OFFSET in the parts of a combined query:"
                            + " slice the combination instead.");
        }
        boolean ordered =
                part.order() == null ? !part.model().ordering().isEmpty() : !part.order().isEmpty();
        if (ordered) {
            throw new NotSupportedError(
                    "This database allows no ORDER BY in the parts of a combined query: order the"
                            + " combination, and call orderBy() without terms on parts that have an"
                            + " order by themselves.");
        }
    }

    /// What is selected of the combination is selected of each part that selects nothing itself.
    private static QueryState selecting(QueryState part, QueryState whole) {
        if (part.selects() || part.combination() != null) {
            return part;
        }
        QueryState result = part;
        for (QueryState.Step step : whole.steps()) {
            result = result.with(step);
        }
        return result;
    }

    private @Nullable SqlExpression number(@Nullable Value<Long> value) {
        return value == null
                ? null
                : resolution.parameter(value, ValueType.LONG, UnaryOperator.identity());
    }

    private static List<Order> order(QueryState state, RowLayout layout) {
        if (state.order() == null) {
            return List.of();
        }
        List<String> names = names(layout);
        List<Order> order = new ArrayList<>();
        for (Ordering<?> term : state.order()) {
            if (term.expression().path().isEmpty()) {
                throw new FieldError(
                        "A combined query can be ordered only by what it gives: " + names + ".");
            }
            String name = String.join("__", term.expression().path());
            int index = indexOf(name, layout);
            if (index < 0) {
                throw new FieldError(
                        "The combined query gives no '"
                                + name
                                + "' to order by."
                                + Nearest.hint(name, names));
            }
            boolean descending = term.descending() != state.reversed();
            order.add(new Order(new OutputRef(Outputs.name(index)), descending, term.nulls()));
        }
        return order;
    }

    /// The position of the column of a name, which may be `pk` or a relation.
    private static int indexOf(String name, RowLayout layout) {
        List<String> names = names(layout);
        int index = names.indexOf(name);
        if (index < 0 && layout instanceof RowLayout.Instances instances) {
            Options<?> model = instances.root().model();
            String key = name.equals("pk") ? model.pk().attribute() : name;
            index =
                    model.find(key) instanceof ColumnField column
                            ? names.indexOf(column.attribute())
                            : -1;
        }
        return index;
    }

    /// The name of each column.
    private static List<String> names(RowLayout layout) {
        List<String> names = new ArrayList<>();
        switch (layout) {
            case RowLayout.Values values ->
                    values.cells()
                            .forEach(cell -> {
                                for (int i = 0; i < cell.width(); i++) {
                                    names.add(cell.name());
                                }
                            });
            case RowLayout.Instances instances -> {
                for (ColumnField field : instances.root().fields()) {
                    names.add(field.attribute());
                }
                names.addAll(instances.names());
            }
        }
        return names;
    }
}
