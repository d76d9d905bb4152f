package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Turns what a query set asks for into a SELECT: replays the calls in their order, then puts the
/// clauses together.
final class SelectResolver {
    private final Resolution resolution;

    SelectResolver(Resolution resolution) {
        this.resolution = resolution;
    }

    /// A query and what its columns mean.
    record Rows(Query query, RowLayout layout) {
        /// The type of the only column.
        @Nullable ValueType<?> onlyType() {
            return layout instanceof RowLayout.Values values
                    ? values.cells().getFirst().types().getFirst()
                    : null;
        }
    }

    /// The rows that a query set gives; null where it is known that there are none.
    @Nullable Rows rows(QueryState state, @Nullable Frame outer, boolean named) {
        return rows(state, outer, named, List.of());
    }

    /// The same with columns behind those that are read, for the order of a combination.
    @Nullable Rows rows(
            QueryState state,
            @Nullable Frame outer,
            boolean named,
            List<? extends Ordering<?>> besides) {
        if (state.combination() != null) {
            return new CombinedResolver(this, resolution).rows(state, outer);
        }
        Frame frame =
                replay(state, outer); // also for an empty query: a wrong name is an error there too
        return state.empty() ? null : assemble(frame, state, named, besides);
    }

    // ---- the calls, in order

    Frame replay(QueryState state, @Nullable Frame outer) {
        return replayOn(new Frame(resolution, state.model(), outer), state);
    }

    /// Replays the calls on a frame without any. Whatever becomes of the query, a wrong name of a
    /// column to read is an error.
    Frame replayOn(Frame frame, QueryState state) {
        if (!state.steps().isEmpty() && state.steps().getFirst() instanceof QueryState.From from) {
            new SourceResolver(frame).from(from.table());
        } else {
            frame.base();
        }
        for (QueryState.Step step : state.steps()) {
            switch (step) {
                case QueryState.From _ -> {} // where it began
                case QueryState.Join join -> new SourceResolver(frame).join(join);
                case QueryState.Tables tables -> new SourceResolver(frame).tables(tables);
                case QueryState.Where where ->
                        new ConditionResolver(frame)
                                .filter(where.condition(), where.negated(), where.sticky());
                case QueryState.Annotate annotate -> annotate(frame, annotate);
                case QueryState.Relate relate -> relate(frame, relate);
                case QueryState.Select select -> select(frame, select);
                case QueryState.Related related -> related(frame, related);
                case QueryState.Merge merge -> new Merging(this, frame).merge(merge);
            }
        }
        if (frame.items == null && !state.contents().columns().names().isEmpty()) {
            FieldMask.of(frame.model, state.contents().columns(), frame.filters.keySet());
        }
        return frame;
    }

    private static void related(Frame frame, QueryState.Related related) {
        new ConditionResolver(frame)
                .related(new PathLookup<>(related.path(), "in", related.keys()));
        if (related.ranks() != null) {
            Resolved group = new QueryScope(frame, null, true).path(related.path());
            frame.ranked = new RankedRows(group.sql(), related.ranks());
        }
    }

    private void annotate(Frame frame, QueryState.Annotate annotate) {
        Resolved value = value(frame, annotate.expression());
        frame.annotations.put(annotate.name(), new Frame.Named(value, annotate.selected()));
        if (frame.items != null && annotate.selected()) {
            frame.items.removeIf(item -> item.name().equals(annotate.name()));
            frame.items.add(new Frame.Item(annotate.name(), value));
        }
        if (value.aggregate()) {
            if (frame.items == null) {
                frame.groupsByModel = true;
            } else {
                frame.groupBySelected();
            }
        }
    }

    private static Resolved value(Frame frame, Expression<?, ?> expression) {
        QueryScope scope = new QueryScope(frame, null, true);
        List<String> path = expression.path();
        return path.isEmpty() ? expression.resolve(scope) : scope.path(path);
    }

    private static void relate(Frame frame, QueryState.Relate relate) {
        RelationFilter filter =
                new RelationFilter(relate.alias(), relate.relation(), relate.condition());
        filter.check(frame);
        frame.filters.put(relate.alias(), filter);
    }

    /// What is selected before grouping is what the query groups by; annotations that are not
    /// chosen are only aliases from here on.
    private void select(Frame frame, QueryState.Select select) {
        if (!select.everything()) {
            keepSelected(frame, select.names());
        }
        if (frame.groupsByModel) {
            groupByModel(frame);
        }
        List<Frame.Item> items = new ArrayList<>();
        if (select.everything()) {
            for (ColumnField field : frame.model.columns()) {
                items.add(item(frame, List.of(field.attribute())));
            }
            frame.annotations.forEach((name, annotation) -> {
                if (annotation.selected()) {
                    items.add(new Frame.Item(name, annotation.value()));
                }
            });
        }
        for (List<String> name : select.names()) {
            items.add(item(frame, name));
        }
        frame.items = items;
    }

    /// @throws FieldError if a name is that of an alias
    private static void keepSelected(Frame frame, List<List<String>> names) {
        if (frame.annotations.isEmpty()) {
            return;
        }
        Set<String> chosen = new LinkedHashSet<>();
        names.forEach(name -> chosen.add(String.join("__", name)));
        frame.annotations.replaceAll((name, annotation) -> {
            if (chosen.contains(name) && !annotation.selected()) {
                throw new FieldError(
                        "'"
                                + name
                                + "' is an alias and cannot be selected: it was given with alias(),"
                                + " or left out of earlier values. Use annotate() to promote it.");
            }
            return new Frame.Named(annotation.value(), chosen.contains(name));
        });
    }

    private Frame.Item item(Frame frame, List<String> path) {
        String name = String.join("__", path);
        Frame.Named annotation = frame.annotations.get(name);
        if (annotation != null) {
            return new Frame.Item(name, annotation.value());
        }
        return new Frame.Item(name, new QueryScope(frame, null, true).path(path));
    }

    /// Fixes the grouping by the model's columns, when the selection is about to change.
    static void groupByModel(Frame frame) {
        Set<SqlExpression> grouping = new LinkedHashSet<>(frame.modelColumns(null));
        frame.annotations
                .values()
                .forEach(annotation -> {
                    if (annotation.selected()) {
                        grouping.addAll(annotation.value().grouping());
                    }
                });
        frame.groupBy = new ArrayList<>(grouping);
        frame.groupsByModel = false;
    }

    // ---- the clauses

    private @Nullable Rows assemble(
            Frame frame, QueryState state, boolean named, List<? extends Ordering<?>> besides) {
        Outputs outputs = new Outputs(named || frame.ranked != null);
        RowLayout layout = outputs(frame, state.contents(), outputs);
        for (Ordering<?> term : besides) {
            outputs.add(value(frame, term.expression()).sql());
        }
        List<OrderResolver.Term> order = new OrderResolver(frame).resolve(order(state, frame));
        RankedRows ranked = frame.ranked;
        if (ranked != null) {
            ranked.addRank(outputs, order);
        }
        RowLock wanted = state.lock();
        Lock lock = wanted == null ? null : LockResolver.resolve(wanted, frame, layout);
        Select select = finish(frame, state, outputs, ranked == null ? order : List.of(), true);
        if (select == null) {
            return null;
        }
        Select whole = ranked == null ? select : ranked.among(select, resolution);
        return new Rows(lock == null ? whole : whole.withLock(lock), layout);
    }

    private RowLayout outputs(Frame frame, RowContents contents, Outputs outputs) {
        List<RowLayout.Cell> cells = new ArrayList<>();
        if (frame.items == null) {
            InstanceResolver instances = new InstanceResolver(frame, contents, outputs);
            RowLayout.Instance alone = instances.root();
            frame.annotations.forEach((name, annotation) -> {
                if (annotation.selected()) {
                    outputs.add(annotation.value().sql());
                    cells.add(cell(name, annotation.value(), frame));
                }
            });
            RowLayout.Instance root = instances.withRelated(alone);
            return new RowLayout.Instances(root, cells, instances.filtered());
        }
        for (Frame.Item item : frame.items) {
            outputs.add(item.value().sql());
            cells.add(cell(item.name(), item.value(), frame));
        }
        return new RowLayout.Values(cells);
    }

    private static RowLayout.Cell cell(String name, Resolved value, Frame frame) {
        List<@Nullable ValueType<?>> types = new ArrayList<>();
        if (value.sql() instanceof SqlExpression.Tuple key) {
            frame.keyFields(key).forEach(field -> types.add(field.type()));
        } else {
            types.add(value.readType());
        }
        return new RowLayout.Cell(name, Collections.unmodifiableList(types));
    }

    /// The order that holds for a query: the one asked for, or the model's own unless it groups.
    static List<Ordering<?>> order(QueryState state, Frame frame) {
        return frame.grouped() && !state.order().asked()
                ? List.of()
                : state.order().of(state.model());
    }

    /// Puts the clauses together; null where the conditions are known to match nothing.
    ///
    /// @param limits whether the state's own limits hold
    @Nullable Select finish(
            Frame frame,
            QueryState state,
            Outputs outputs,
            List<OrderResolver.Term> order,
            boolean limits) {
        Clauses clauses = Clauses.of(frame.where, frame.grouped());
        if (clauses.impossible()) {
            return null;
        }
        if (state.distinct() && state.distinctOn().isEmpty()) {
            order.forEach(term -> {
                if (outputs.indexOf(term.order().expression()) < 0) {
                    outputs.add(term.order().expression());
                }
            });
        }
        if (frame.grouped()
                && !state.distinctOn().isEmpty()
                && resolution.features().supportsDistinctOn()) {
            throw new UnsupportedOperationException(
                    "A query that groups cannot be distinct on columns. Leave out distinctOn(), or"
                            + " the aggregates.");
        }
        List<SqlExpression> distinctOn =
                new OrderResolver(frame).columns(state.distinctOn(), order);
        SqlExpression limit = limits ? number(state.slice().limit()) : null;
        SqlExpression offset = limits ? number(state.slice().offset()) : null;
        if (!clauses.windows().equals(Literal.TRUE)) {
            return qualified(frame, state, outputs, order, clauses, distinctOn, limit, offset);
        }
        List<SqlExpression> grouping = grouping(frame, outputs, order, clauses);
        List<Order> orderBy = new ArrayList<>();
        for (OrderResolver.Term term : order) {
            Order own = term.order();
            orderBy.add(
                    new Order(outputs.reference(own.expression()), own.descending(), own.nulls()));
        }
        return new Select(
                state.distinct(),
                distinctOn,
                outputs.list(),
                frame.joins.from(),
                frame.joins.joins(),
                unlessTrue(clauses.where()),
                grouping,
                unlessTrue(clauses.having()),
                orderBy,
                limit,
                offset,
                null);
    }

    /// A query around the one that computes the window functions by which it is filtered.
    private Select qualified(
            Frame frame,
            QueryState state,
            Outputs outputs,
            List<OrderResolver.Term> order,
            Clauses clauses,
            List<SqlExpression> distinctOn,
            @Nullable SqlExpression limit,
            @Nullable SqlExpression offset) {
        Qualified outside =
                new Qualified(frame.joins, outputs, groupingTerms(frame, order, clauses));
        SqlExpression condition = outside.of(clauses.windows());
        List<Order> orderBy = outside.order(order);
        List<SqlExpression> distinct = outside.of(distinctOn);
        Select inside =
                new Select(
                        false,
                        List.of(),
                        outputs.list(),
                        frame.joins.from(),
                        frame.joins.joins(),
                        unlessTrue(clauses.where()),
                        grouping(frame, outputs, order, clauses),
                        unlessTrue(clauses.having()),
                        List.of(),
                        null,
                        null,
                        null);
        return new Select(
                state.distinct(),
                distinct,
                outside.outputs(),
                new SqlSource.Derived(inside, Qualified.ALIAS),
                List.of(),
                condition,
                List.of(),
                null,
                orderBy,
                limit,
                offset,
                null);
    }

    private static @Nullable SqlExpression unlessTrue(SqlExpression condition) {
        return condition.equals(Literal.TRUE) ? null : condition;
    }

    private @Nullable SqlExpression number(@Nullable Value<Long> value) {
        return value == null
                ? null
                : resolution.parameter(value, ValueType.LONG, UnaryOperator.identity());
    }

    private List<SqlExpression> grouping(
            Frame frame, Outputs outputs, List<OrderResolver.Term> order, Clauses clauses) {
        Set<SqlExpression> terms = groupingTerms(frame, order, clauses);
        if (resolution.features().groupsByKeyAlone()) {
            terms.removeAll(frame.joins.dependents(terms));
        }
        List<SqlExpression> grouping = new ArrayList<>();
        terms.forEach(expression -> grouping.add(outputs.reference(expression)));
        return grouping;
    }

    private static Set<SqlExpression> groupingTerms(
            Frame frame, List<OrderResolver.Term> order, Clauses clauses) {
        Set<SqlExpression> all = new LinkedHashSet<>();
        if (!frame.grouped()) {
            return all;
        }
        if (frame.groupsByModel) {
            all.addAll(frame.instanceColumns());
            frame.annotations
                    .values()
                    .forEach(annotation -> {
                        if (annotation.selected()) {
                            all.addAll(annotation.value().grouping());
                        }
                    });
        } else if (frame.items != null) {
            frame.items.forEach(item -> all.addAll(Frame.whole(item.value())));
        }
        if (frame.groupBy != null) {
            all.addAll(frame.groupBy);
        }
        all.addAll(frame.groupedBesides);
        order.forEach(term -> {
            if (!frame.selects(term.value())) { // else it is grouped by as a whole already
                all.addAll(term.value().grouping());
            }
        });
        all.addAll(clauses.grouping());
        return all;
    }

    /// Whether the rows are groups that the model's key does not tell apart.
    boolean groupsWithoutKey(QueryState state) {
        Frame frame = replay(state, null);
        if (frame.groupBy == null || frame.items == null) {
            return false;
        }
        List<SqlExpression> key = new ArrayList<>();
        frame.model.pkFields().forEach(field -> key.add(frame.base().column(field)));
        return !frame.groupBy.containsAll(key);
    }

    // ---- queries within others

    /// A query that gives as many columns as another one compares with them: what it selects, or
    /// the given columns where it selects nothing.
    @Nullable Rows columns(QueryState state, List<ColumnField> columns, @Nullable Frame outer) {
        QueryState exact = selecting(state, columns);
        if (!exact.sliced() && exact.distinctOn().isEmpty()) {
            exact = exact.ordered(List.of());
        }
        return rows(exact, outer, false);
    }

    private static QueryState selecting(QueryState state, List<ColumnField> columns) {
        return state.givesValues()
                ? state
                : state.with(new QueryState.Select(names(state, columns), false));
    }

    /// The type of the only column that a query gives; null if there are several. It is known even
    /// of a query that is known to have no rows.
    @Nullable ValueType<?> onlyType(
            QueryState state, List<ColumnField> columns, @Nullable Frame outer) {
        QueryState.Combination combination = state.combination();
        if (combination != null) {
            return onlyType(combination.parts().getFirst(), columns, outer);
        }
        List<Frame.Item> items = replay(selecting(state, columns), outer).items;
        return items == null || items.size() != 1 ? null : items.getFirst().value().readType();
    }

    private static List<List<String>> names(QueryState state, List<ColumnField> columns) {
        List<List<String>> names = new ArrayList<>();
        for (ColumnField column : columns) {
            boolean own = state.model().fields().contains(column);
            names.add(List.of(own ? column.attribute() : state.model().pk().attribute()));
        }
        return names;
    }
}
