package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a query set asks for, by name: an immutable record that each verb copies with a change.
///
/// @param model the model at the root
/// @param steps filters, annotations and selections in the order of the calls, which their meaning
///   depends on
/// @param order the order asked for
/// @param distinct whether equal rows are given once
/// @param distinctOn the paths of DISTINCT ON; empty for none
/// @param slice the part of the rows that is wanted
/// @param contents what an instance carries, where rows are instances
/// @param lock the lock on the rows, or null
/// @param combination the queries that it combines, or null
public record QueryState(
        Options<?> model,
        List<Step> steps,
        RowOrder order,
        boolean distinct,
        List<List<String>> distinctOn,
        RowSlice slice,
        RowContents contents,
        @Nullable RowLock lock,
        @Nullable Combination combination)
        implements Subselect {

    public QueryState {
        steps = List.copyOf(steps);
        distinctOn = List.copyOf(distinctOn);
    }

    /// All rows of a model.
    public static QueryState of(Options<?> model) {
        return new QueryState(
                model,
                List.of(),
                RowOrder.OF_MODEL,
                false,
                List.of(),
                RowSlice.ALL,
                RowContents.PLAIN,
                null,
                null);
    }

    /// The rows of a model's default manager.
    public static QueryState ofDefaultManager(Options<?> model) {
        return of(model).where(model.autoCreated() ? null : model.defaultRows());
    }

    /// The rows of a model that the library itself reaches: those of its base manager.
    public static QueryState ofBaseManager(Options<?> model) {
        return of(model).where(model.autoCreated() ? null : model.baseRows());
    }

    private QueryState where(@Nullable Condition<?> condition) {
        return condition == null ? this : with(new Where(condition, false, false));
    }

    /// One call that changes which rows there are or what is computed for them.
    public sealed interface Step {
        /// Writes down what the step is, apart from its constants.
        void shape(Shape shape);
    }

    /// `filter` or `exclude`.
    ///
    /// @param sticky whether the next filter shares this one's joins, as a related manager's first
    ///   filter does
    public record Where(Condition<?> condition, boolean negated, boolean sticky) implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(Where.class).mark(negated).mark(sticky).add(condition);
        }
    }

    /// `annotate` or `alias`.
    public record Annotate(String name, Expression<?, ?> expression, boolean selected)
            implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(Annotate.class).mark(name).mark(selected).add(expression);
        }
    }

    /// A relation that leads to some of its rows only, under a name.
    ///
    /// @param relation the names that lead over the relation
    public record Relate(String alias, List<String> relation, Condition<?> condition)
            implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(Relate.class).mark(alias).marks(relation).add(condition);
        }
    }

    /// `values` and its kin: the names of fields and annotations that a row has.
    ///
    /// @param names paths and names in order
    /// @param everything whether all fields and annotations are given instead
    public record Select(List<List<String>> names, boolean everything) implements Step {
        public Select {
            names = List.copyOf(names);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Select.class).mark(names).mark(everything);
        }
    }

    /// The rows that are related to some others, as prefetching asks for them.
    ///
    /// @param path the relation that leads to the others; unlike another filter it shares the joins
    ///   of all conditions before
    /// @param keys the keys of the others
    /// @param ranks which of the rows of each of the others are wanted, or null for all
    public record Related(List<String> path, Operand.Many keys, @Nullable Ranks ranks)
            implements Step {
        public Related {
            path = List.copyOf(path);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Related.class).marks(path);
            keys.shape(shape);
            if (ranks == null) {
                shape.mark(0);
            } else {
                shape.mark(ranks.upTo() == null ? 1 : 2).value(ranks.above());
                if (ranks.upTo() != null) {
                    shape.value(ranks.upTo());
                }
            }
        }
    }

    /// A slice of the rows of each group instead of all rows.
    ///
    /// @param above the rank, from 1, behind which the wanted rows begin
    /// @param upTo the last rank that is wanted, or null for no end
    public record Ranks(Value<Long> above, @Nullable Value<Long> upTo) {}

    /// A common table that the rows are read from, in place of the model's own; the first step.
    public record From(CommonTable.Use table) implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(From.class).add(table);
        }
    }

    /// A common table that is joined to the rows.
    ///
    /// @param optional whether rows without a partner stay
    public record Join(CommonTable.Use table, Condition<?> condition, boolean optional)
            implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(Join.class).mark(optional).add(table).add(condition);
        }
    }

    /// Tables beside those of the model, which only raw conditions speak of.
    public record Tables(List<String> names) implements Step {
        public Tables {
            names = List.copyOf(names);
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Tables.class).marks(names);
        }
    }

    /// `and`, `or` or `xor`: the conditions of another query over the same model, on joins of their
    /// own where rows of different queries may be meant.
    public record Merge(Connector connector, QueryState other) implements Step {
        @Override
        public void shape(Shape shape) {
            shape.mark(Merge.class).mark(connector);
            other.shape(shape);
        }
    }

    /// A UNION and its kin.
    public record Combination(SqlStatement.SetOperation operation, List<QueryState> parts) {
        public Combination {
            parts = List.copyOf(parts);
        }
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(model).mark(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).shape(shape);
        }
        shape.mark(distinct).mark(lock);
        if (!distinctOn.isEmpty()) {
            shape.mark(distinctOn);
        }
        if (!contents.isPlain()) {
            shape.mark(contents);
        }
        order.shape(shape);
        slice.shape(shape);
        if (combination != null) {
            shape.mark(combination.operation()).mark(combination.parts().size());
            combination.parts().forEach(part -> part.shape(shape));
        }
    }

    // ---- copies with one change

    /// With one more step.
    public QueryState with(Step step) {
        List<Step> before = step instanceof Where ? steps : settledSteps();
        Step[] more = before.toArray(new Step[before.size() + 1]);
        more[before.size()] = step;
        return withSteps(List.of(more));
    }

    /// After a verb that leaves no trace here: the next filter shares no joins.
    public QueryState settled() {
        List<Step> settled = settledSteps();
        return settled == steps ? this : withSteps(settled);
    }

    /// The steps, none of which shares its joins with the next filter: only what is called right
    /// after a related manager does that.
    private List<Step> settledSteps() {
        if (steps.isEmpty() || !(steps.getLast() instanceof Where where) || !where.sticky()) {
            return steps;
        }
        Step[] settled = steps.toArray(new Step[0]);
        settled[settled.length - 1] = new Where(where.condition(), where.negated(), false);
        return List.of(settled);
    }

    /// With other clauses, by a verb after which the next filter shares no joins.
    private QueryState copy(
            RowOrder order,
            boolean distinct,
            List<List<String>> distinctOn,
            RowSlice slice,
            RowContents contents,
            @Nullable RowLock lock) {
        return new QueryState(
                model,
                settledSteps(),
                order,
                distinct,
                distinctOn,
                slice,
                contents,
                lock,
                combination);
    }

    /// With other steps in the place of these.
    public QueryState withSteps(List<Step> steps) {
        return new QueryState(
                model, steps, order, distinct, distinctOn, slice, contents, lock, combination);
    }

    /// By other terms; null for those of the model.
    public QueryState ordered(@Nullable List<Ordering<?>> terms) {
        return ordered(new RowOrder(terms, order.reversed()));
    }

    /// The other way round.
    public QueryState reversed() {
        return ordered(new RowOrder(order.terms(), !order.reversed()));
    }

    QueryState ordered(RowOrder order) {
        return copy(order, distinct, distinctOn, slice, contents, lock);
    }

    /// With equal rows once.
    public QueryState distinct(boolean distinct, List<List<String>> on) {
        return copy(order, distinct, on, slice, contents, lock);
    }

    /// The rows from `start` up to, not including, `stop` of these.
    ///
    /// @param stop null for no end
    public QueryState slice(long start, @Nullable Long stop) {
        return slice(slice.part(start, stop));
    }

    /// Without limits.
    public QueryState unsliced() {
        return slice(slice.unlimited());
    }

    /// Known to match nothing.
    public QueryState none() {
        return slice(slice.none());
    }

    private QueryState slice(RowSlice slice) {
        return copy(order, distinct, distinctOn, slice, contents, lock);
    }

    /// With instances that carry something else.
    public QueryState carrying(RowContents contents) {
        return copy(order, distinct, distinctOn, slice, contents, lock);
    }

    /// With rows locked.
    public QueryState lock(@Nullable RowLock lock) {
        return copy(order, distinct, distinctOn, slice, contents, lock);
    }

    /// Queries as one. Where a query that is known to match nothing settles what they are together,
    /// the one that remains keeps all its verbs.
    public static QueryState combined(SqlStatement.SetOperation operation, List<QueryState> parts) {
        QueryState first = parts.getFirst();
        return switch (operation) {
            case UNION, UNION_ALL -> {
                List<QueryState> some =
                        first.empty()
                                ? parts.stream().filter(part -> !part.empty()).toList()
                                : parts;
                yield switch (some.size()) {
                    case 0 -> first;
                    case 1 -> some.getFirst();
                    default -> some.getFirst().combinedAs(new Combination(operation, some));
                };
            }
            case INTERSECT ->
                    parts.stream()
                            .filter(QueryState::empty)
                            .findFirst()
                            .orElseGet(() -> first.combinedAs(new Combination(operation, parts)));
            case EXCEPT ->
                    first.empty() ? first : first.combinedAs(new Combination(operation, parts));
        };
    }

    private QueryState combinedAs(Combination combination) {
        return new QueryState(
                model,
                List.of(),
                new RowOrder(null, order.reversed()),
                false,
                List.of(),
                RowSlice.ALL,
                RowContents.PLAIN,
                null,
                combination);
    }

    /// The limits as ranks within a group; null where there are none.
    public @Nullable Ranks ranks() {
        return slice.ranks();
    }

    /// Whether rows were cut off by a slice.
    public boolean sliced() {
        return slice.limited();
    }

    /// Whether it is known to match nothing.
    public boolean empty() {
        return slice.empty();
    }

    /// Whether rows come from something beside the tables of models.
    public boolean readsOtherSources() {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof From || step instanceof Join || step instanceof Tables);
    }

    /// Whether it was said that the rows need no order.
    public boolean orderTakenAway() {
        return order.takenAway();
    }

    /// Whether a row is something else than an instance of the model.
    public boolean selects() {
        return selection() != null;
    }

    /// Whether a row, of a combination too, is something else than an instance of the model or all
    /// of its fields: where one column is wanted, both stand for their key.
    boolean givesValues() {
        Select selected = selection();
        return selected == null
                ? combination != null && combination.parts().getFirst().givesValues()
                : !selected.everything();
    }

    /// What the rows of a combination have by its first part, with the annotations made since; null
    /// where they are instances.
    @Nullable Select selectionOfAll() {
        Select selected = selection();
        if (selected == null) {
            return combination == null ? null : combination.parts().getFirst().selectionOfAll();
        }
        List<List<String>> names = new ArrayList<>(selected.names());
        for (Step step : steps.subList(steps.lastIndexOf(selected) + 1, steps.size())) {
            if (step instanceof Annotate annotate && annotate.selected()) {
                names.add(List.of(annotate.name()));
            }
        }
        return new Select(names, selected.everything());
    }

    /// What rows have instead of being instances of the model: the last selection, or null.
    public @Nullable Select selection() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Select select) {
                return select;
            }
        }
        return null;
    }
}
