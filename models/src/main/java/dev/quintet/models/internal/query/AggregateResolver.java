package dev.quintet.models.internal.query;

import dev.quintet.db.Features;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Relation;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Resolves aggregates over a whole query: in its own SELECT where that counts the right rows, else
/// over the query as a derived table, when it groups, is sliced, is distinct, or combines others.
final class AggregateResolver {
    private static final String DERIVED = "subquery";

    /// A condition that no row fulfils and that is sent to the database nevertheless.
    private static final SqlExpression NEVER =
            new SqlExpression.Comparison(
                    SqlExpression.ComparisonOperator.EQUAL,
                    SqlExpression.Literal.of(0),
                    SqlExpression.Literal.of(1));

    private final Resolution resolution;
    private final SelectResolver selects;

    AggregateResolver(Resolution resolution) {
        this.resolution = resolution;
        this.selects = new SelectResolver(resolution);
    }

    /// One row with the values of the aggregates; null where the query is known to have no rows,
    /// and all aggregates over no rows are known.
    SelectResolver.@Nullable Rows rows(QueryState state, Map<String, Expression<?, ?>> aggregates) {
        boolean known = aggregates.values().stream().allMatch(one -> one.withoutRows().isPresent());
        QueryState.Combination combination = state.combination();
        if (combination != null) {
            SelectResolver.Rows rows =
                    selects.rows(state.sliced() ? state : state.ordered(List.of()), null, true);
            if (rows == null) {
                return known ? null : none(combination.parts().getFirst(), aggregates);
            }
            return over(rows.query(), aggregates, new OuterColumns(columns(rows.layout())));
        }
        SelectResolver.Rows rows = rows(selects.replay(state, null), state, aggregates);
        if (rows != null && !state.empty()) {
            return rows;
        }
        return known ? null : none(state, aggregates);
    }

    /// The aggregates over no rows, where only the database can tell what they are.
    private SelectResolver.@Nullable Rows none(
            QueryState state, Map<String, Expression<?, ?>> aggregates) {
        QueryState.Combination combination = state.combination();
        if (combination != null) {
            return none(combination.parts().getFirst(), aggregates);
        }
        Frame frame = selects.replay(state, null);
        frame.where.clear();
        frame.where.add(new Clause.Leaf(NEVER, false, false, List.of()));
        return rows(frame, state, aggregates);
    }

    private SelectResolver.@Nullable Rows rows(
            Frame frame, QueryState state, Map<String, Expression<?, ?>> aggregates) {
        boolean derived =
                frame.groupBy != null
                        || frame.groupsByModel
                        || state.sliced()
                        || state.distinct()
                        || has(frame, Resolved::aggregate)
                        || frame.where.stream().anyMatch(Clause::window)
                        || (has(frame, Resolved::window) && takesWindow(frame, aggregates));
        return derived ? derived(frame, state, aggregates) : direct(frame, state, aggregates);
    }

    private static boolean has(Frame frame, Predicate<Resolved> property) {
        return frame.annotations.values().stream()
                .anyMatch(annotation -> property.test(annotation.value()));
    }

    /// Whether any of the aggregates is over a window function.
    private boolean takesWindow(Frame frame, Map<String, Expression<?, ?>> aggregates) {
        InnerColumns columns = new InnerColumns(frame);
        aggregates.values().forEach(expression -> expression.resolve(columns));
        return columns.window;
    }

    private SelectResolver.@Nullable Rows direct(
            Frame frame, QueryState state, Map<String, Expression<?, ?>> aggregates) {
        Outputs outputs = new Outputs(false);
        List<RowLayout.Cell> cells = new ArrayList<>();
        aggregates.forEach((name, expression) -> {
            Resolved value = expression.resolve(QueryScope.ofSelected(frame));
            check(name, value);
            frame.annotations.put(name, new Frame.Named(value, true));
            outputs.add(value.sql());
            cells.add(new RowLayout.Cell(name, List.of(value.readType())));
        });
        Select select = selects.finish(frame, state.lock(null), outputs, List.of(), false);
        return select == null ? null : new SelectResolver.Rows(select, new RowLayout.Values(cells));
    }

    private SelectResolver.@Nullable Rows derived(
            Frame frame, QueryState state, Map<String, Expression<?, ?>> aggregates) {
        InnerColumns columns = new InnerColumns(frame);
        Outputs outputs = new Outputs(true);
        if (frame.items != null) {
            for (Frame.Item item : frame.items) {
                columns.add(outputs, item.value().sql());
            }
        } else if (state.distinct() && state.distinctOn().isEmpty()) {
            frame.modelColumns(null).forEach(column -> columns.add(outputs, column));
        }
        frame.annotations.forEach((name, annotation) -> {
            if (annotation.selected()) {
                columns.add(outputs, annotation.value().sql());
            }
        });
        columns.outputs = outputs;
        List<Output> values = new ArrayList<>();
        List<RowLayout.Cell> cells = new ArrayList<>();
        resolve(aggregates, columns, values, cells);
        if (outputs.size() == 0) {
            outputs.add(frame.base().column(frame.model.pkFields().getFirst()));
        }
        boolean ordered = state.sliced() || !state.distinctOn().isEmpty();
        List<OrderResolver.Term> order =
                ordered
                        ? new OrderResolver(frame).resolve(SelectResolver.order(state, frame))
                        : List.of();
        if (frame.groupsByModel && !state.distinct()) {
            groupByKey(frame);
        }
        if (frame.grouped()) {
            frame.alsoGroupBy(columns.grouping);
        }
        Select inner = selects.finish(frame, state.lock(null), outputs, order, true);
        return inner == null
                ? null
                : new SelectResolver.Rows(select(inner, values), new RowLayout.Values(cells));
    }

    /// A query over instances is grouped by their key: one row each.
    private static void groupByKey(Frame frame) {
        List<SqlExpression> key = new ArrayList<>();
        frame.model.pkFields().forEach(field -> key.add(frame.base().column(field)));
        frame.groupBy = key;
        frame.groupsByModel = false;
        frame.annotations
                .values()
                .forEach(annotation -> {
                    if (annotation.selected()) {
                        key.addAll(annotation.value().grouping());
                    }
                });
    }

    private SelectResolver.Rows over(
            Query inner, Map<String, Expression<?, ?>> aggregates, Scope scope) {
        List<Output> values = new ArrayList<>();
        List<RowLayout.Cell> cells = new ArrayList<>();
        resolve(aggregates, scope, values, cells);
        return new SelectResolver.Rows(select(inner, values), new RowLayout.Values(cells));
    }

    private static void resolve(
            Map<String, Expression<?, ?>> aggregates,
            Scope scope,
            List<Output> values,
            List<RowLayout.Cell> cells) {
        aggregates.forEach((name, expression) -> {
            Resolved value = expression.resolve(scope);
            check(name, value);
            values.add(Output.of(value.sql()));
            cells.add(new RowLayout.Cell(name, List.of(value.readType())));
        });
    }

    private static void check(String name, Resolved value) {
        if (!value.aggregate()) {
            throw new IllegalArgumentException(
                    "aggregate() takes aggregates such as count() and sum(), but '"
                            + name
                            + "' is none. Use annotate() for a value of each row.");
        }
    }

    private static Select select(Query inner, List<Output> values) {
        return Select.of(values, new SqlSource.Derived(inner, DERIVED), List.of(), null);
    }

    private static Map<String, Resolved> columns(RowLayout layout) {
        Map<String, Resolved> columns = new LinkedHashMap<>();
        List<RowLayout.Cell> cells = new ArrayList<>();
        switch (layout) {
            case RowLayout.Values values -> cells.addAll(values.cells());
            case RowLayout.Instances instances -> {
                for (ColumnField field : instances.root().fields()) {
                    cells.add(new RowLayout.Cell(field.attribute(), List.of(field.type())));
                }
                cells.addAll(instances.annotations());
            }
        }
        int index = 0;
        for (RowLayout.Cell cell : cells) {
            List<SqlExpression> parts = new ArrayList<>();
            for (int i = 0; i < cell.width(); i++) {
                parts.add(new Column(DERIVED, Outputs.name(index++)));
            }
            columns.put(cell.name(), value(parts, cell.types().getFirst()));
        }
        if (layout instanceof RowLayout.Instances(var root, var _, var _)) {
            List<Resolved> key =
                    root.model().pkFields().stream()
                            .map(field -> Objects.requireNonNull(columns.get(field.attribute())))
                            .toList();
            columns.putIfAbsent(
                    "pk", value(key.stream().map(Resolved::sql).toList(), key.getFirst().type()));
        }
        return columns;
    }

    /// One column, or a key of several.
    private static Resolved value(List<SqlExpression> parts, @Nullable ValueType<?> first) {
        return parts.size() == 1
                ? Resolved.of(parts.getFirst(), first, true)
                : Resolved.of(new SqlExpression.Tuple(parts), null, true);
    }

    /// The scope of aggregates over a derived table: what they name inside becomes an output of the
    /// derived query.
    private final class InnerColumns extends DerivedScope {
        private final Frame frame;
        private Outputs outputs = new Outputs(true);
        private boolean window;

        /// What a query that groups has to group by to have these columns.
        private final List<SqlExpression> grouping = new ArrayList<>();

        InnerColumns(Frame frame) {
            this.frame = frame;
        }

        void add(Outputs to, SqlExpression expression) {
            if (to.indexOf(expression) < 0) {
                to.add(expression);
            }
        }

        @Override
        public Resolved reference(List<String> path) {
            return output(QueryScope.ofSelected(frame).reference(path));
        }

        @Override
        public Resolved counted(List<String> path) {
            return output(QueryScope.ofSelected(frame).counted(path));
        }

        @Override
        Operand keys(List<String> path, Operand right) {
            if (frame.annotationLength(path) > 0) {
                return right;
            }
            Paths.Path found = frame.follow(path);
            Relation relation = found.relation();
            return relation == null || !found.rest().isEmpty()
                    ? right
                    : RelatedOperand.check(right, relation, found.model(), resolution);
        }

        @Override
        public Resolved subquery(Subselect query, boolean exists) {
            Resolved inside = QueryScope.ofSelected(frame).subquery(query, exists);
            return inside.grouping().isEmpty() ? inside : super.subquery(query, exists);
        }

        private Resolved output(Resolved inside) {
            window |= inside.window();
            grouping.addAll(inside.grouping());
            add(outputs, inside.sql());
            if (!inside.aggregate() && !inside.window()) {
                frame.groupedBesides.addAll(inside.grouping());
            }
            Column column = new Column(DERIVED, Outputs.name(outputs.indexOf(inside.sql())));
            return Resolved.of(column, inside.type(), inside.nullable());
        }
    }

    /// The scope of aggregates over a combined query, which has only the columns that it gives.
    private final class OuterColumns extends DerivedScope {
        private final Map<String, Resolved> columns;

        OuterColumns(Map<String, Resolved> columns) {
            this.columns = columns;
        }

        @Override
        public Resolved reference(List<String> path) {
            return QueryScope.single(column(path), path);
        }

        @Override
        public Resolved counted(List<String> path) {
            return QueryScope.anyPart(column(path));
        }

        private Resolved column(List<String> path) {
            Resolved column = columns.get(String.join("__", path));
            if (column == null) {
                throw new FieldError(
                        "The combined query gives no '"
                                + String.join("__", path)
                                + "'."
                                + dev.quintet.models.expressions.Nearest.hint(
                                        String.join("__", path), List.copyOf(columns.keySet())));
            }
            return column;
        }
    }

    private abstract class DerivedScope implements Scope {
        /// The right side of a lookup, with keys in the place of instances where the path is a
        /// relation.
        Operand keys(List<String> path, Operand right) {
            return right;
        }

        @Override
        public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
            return resolution.value(value, type);
        }

        @Override
        public SqlExpression parameter(
                Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
            return resolution.parameter(value, type, conversion);
        }

        @Override
        public @Nullable Object inspect(Value<?> value) {
            resolution.slots().dependOn(value);
            return value.content();
        }

        @Override
        public Resolved condition(Condition<?> condition) {
            return Resolved.of(
                    new DerivedConditions(this, this::keys).sql(condition),
                    ValueType.BOOLEAN,
                    true);
        }

        @Override
        public Resolved subquery(Subselect query, boolean exists) {
            throw new FieldError(
                    "An aggregate over a grouped, sliced or distinct query cannot contain a query"
                            + " about each of its rows. Annotate the rows with it first.");
        }

        @Override
        public Resolved outer(List<String> path, int levels) {
            throw new IllegalArgumentException(
                    "outer(...) can be used only in a query within another one.");
        }

        @Override
        public String zone() {
            return resolution.zone();
        }

        @Override
        public Features features() {
            return resolution.features();
        }
    }
}
