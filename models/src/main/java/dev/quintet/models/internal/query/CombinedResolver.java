package dev.quintet.models.internal.query;

import dev.quintet.db.DatabaseError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Nearest;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.SetOperation;
import dev.quintet.sql.SqlStatement.With;

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

    /// The rows of the parts, and what they mean.
    private record Parts(List<Query> queries, RowLayout layout) {}

    SelectResolver.@Nullable Rows rows(QueryState state, @Nullable Frame outer) {
        Parts parts = state.empty() ? null : parts(state, outer, List.of());
        if (parts == null) {
            return null;
        }
        List<Ordering<?>> terms = new ArrayList<>();
        for (Ordering<?> term : wanted(state, parts.layout())) {
            terms.addAll(byColumn(term, parts.layout()));
        }
        List<Ordering<?>> besides = besides(state, terms, parts.layout());
        if (!besides.isEmpty()) {
            parts = Objects.requireNonNull(parts(state, outer, besides));
        }
        int width = width(parts.queries().getFirst()) - besides.size();
        List<Order> order = new ArrayList<>();
        for (Ordering<?> term : terms) {
            int place = besides.indexOf(term);
            List<Integer> places =
                    place < 0
                            ? places(term, parts.layout(), state.model())
                            : List.of(width + place);
            for (int index : places) {
                OutputRef output = new OutputRef(Outputs.name(index));
                order.add(new Order(output, term.descending(), term.nulls()));
            }
        }
        Query query =
                new Combined(
                        Objects.requireNonNull(state.combination()).operation(),
                        parts.queries(),
                        order,
                        number(state.slice().limit()),
                        number(state.slice().offset()));
        return new SelectResolver.Rows(query, parts.layout());
    }

    /// @return null where it is known that there are no rows
    private @Nullable Parts parts(
            QueryState state, @Nullable Frame outer, List<Ordering<?>> besides) {
        QueryState.Combination combination = Objects.requireNonNull(state.combination());
        List<Query> parts = new ArrayList<>();
        RowLayout layout = null;
        boolean first = true;
        for (QueryState part : combination.parts()) {
            checkLimits(part);
            SelectResolver.Rows rows = selects.rows(selecting(part, state), outer, true, besides);
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
        return layout == null ? null : new Parts(parts, layout);
    }

    private static int width(Query query) {
        return switch (query) {
            case Select select -> select.outputs().size();
            case Combined combined -> width(combined.parts().getFirst());
            case With with -> width(with.query());
        };
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
        if (!part.order().of(part.model()).isEmpty()) {
            throw new NotSupportedError(
                    "This database allows no ORDER BY in the parts of a combined query: order the"
                            + " combination, and call orderBy() without terms on parts that have an"
                            + " order by themselves.");
        }
    }

    /// What is selected of the combination, or else of its first part, is selected of each part
    /// that selects nothing itself.
    private static QueryState selecting(QueryState part, QueryState whole) {
        if (part.combination() != null) {
            boolean ordered = part.order().asked() || part.sliced();
            return ordered ? part : part.ordered(List.of());
        }
        if (part.selects()) {
            return part;
        }
        if (whole.steps().isEmpty()) {
            QueryState.Select selected = whole.selectionOfAll();
            return selected == null ? part : part.with(selected);
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

    /// The terms of the order that the combination does not give, and that its parts can have
    /// beside what is read of them.
    private static List<Ordering<?>> besides(
            QueryState state, List<Ordering<?>> terms, RowLayout layout) {
        List<Ordering<?>> missing = new ArrayList<>(terms);
        missing.removeIf(term -> !known(term, layout, state.model()).isEmpty());
        if (missing.isEmpty()) {
            return missing;
        }
        return fixed(state) ? List.of() : missing;
    }

    /// Whether the parts themselves say what they give.
    private static boolean fixed(QueryState state) {
        return Objects.requireNonNull(state.combination()).parts().stream()
                .anyMatch(part -> part.selects() || part.combination() != null);
    }

    /// The terms of the order. The model's own holds only where the combination gives what it is
    /// about.
    private static List<Ordering<?>> wanted(QueryState state, RowLayout layout) {
        List<Ordering<?>> terms = state.order().of(state.model());
        boolean own = !state.order().asked() && fixed(state);
        return own && terms.stream().anyMatch(term -> known(term, layout, state.model()).isEmpty())
                ? List.of()
                : terms;
    }

    /// @throws FieldError if the term begins with an unknown name
    /// @throws DatabaseError if the combination does not give what the term names
    private static List<Integer> places(Ordering<?> term, RowLayout layout, Options<?> model) {
        List<String> names = names(layout);
        List<String> path = term.expression().path();
        if (path.isEmpty()) {
            throw new DatabaseError(
                    "A combined query can be ordered only by what it gives: " + names + ".");
        }
        List<Integer> places = known(term, layout, model);
        if (places.isEmpty()) {
            String name = String.join("__", path);
            String message =
                    "The combined query gives no '"
                            + name
                            + "' to order by."
                            + Nearest.hint(name, names);
            throw Paths.follow(model, path) == null
                    ? new FieldError(message)
                    : new DatabaseError(message);
        }
        return places;
    }

    /// The positions of what a term names, which are several for a composite key; none where it is
    /// not among what the combination gives.
    private static List<Integer> known(Ordering<?> term, RowLayout layout, Options<?> model) {
        List<String> path = term.expression().path();
        return path.isEmpty() ? List.of() : known(String.join("__", path), layout, model);
    }

    /// The same for a name; several names may be those of one column, as `pk` and that of the key.
    private static List<Integer> known(String name, RowLayout layout, Options<?> model) {
        List<String> names = names(layout);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                places.add(i);
            }
        }
        List<ColumnField> columns = places.isEmpty() ? columns(name, model) : List.of();
        if (layout instanceof RowLayout.Instances) {
            columns.stream()
                    .map(column -> names.indexOf(column.attribute()))
                    .filter(place -> place >= 0)
                    .forEach(places::add);
        } else if (columns.size() == 1) {
            for (int i = 0; places.isEmpty() && i < names.size(); i++) {
                if (columns(names.get(i), model).equals(columns)) {
                    places.add(i);
                }
            }
        }
        return places;
    }

    /// The terms for one that may name a key of several columns of the instances.
    private static List<Ordering<?>> byColumn(Ordering<?> term, RowLayout layout) {
        List<String> path = term.expression().path();
        if (path.size() != 1 || !(layout instanceof RowLayout.Instances instances)) {
            return List.of(term);
        }
        List<ColumnField> columns = columns(path.getFirst(), instances.root().model());
        if (columns.size() < 2) {
            return List.of(term);
        }
        List<Ordering<?>> terms = new ArrayList<>();
        for (ColumnField column : columns) {
            terms.add(
                    new Ordering<>(ByName.f(column.attribute()), term.descending(), term.nulls()));
        }
        return terms;
    }

    /// The columns of a name, which may be `pk` or that of a relation; none for any other name.
    private static List<ColumnField> columns(String name, Options<?> model) {
        if (name.equals("pk")) {
            return model.pkFields();
        }
        return switch (model.find(name)) {
            case ColumnField column -> List.of(column);
            case KeyRelation relation -> relation.columns();
            case null, default -> List.of();
        };
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
