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

import java.util.List;
import java.util.Objects;

/// What a query set asks for, by name: an immutable record that each verb copies with a change.
///
/// @param model the model at the root
/// @param steps filters, annotations and selections in the order of the calls, which their meaning
///   depends on
/// @param order the order asked for, or null to follow the model's own
/// @param reversed whether the order is turned round
/// @param distinct whether equal rows are given once
/// @param distinctOn the paths of DISTINCT ON; empty for none
/// @param offset how many rows are skipped, or null for none
/// @param limit how many rows there are at the most, or null for all
/// @param empty whether it is known to match nothing
/// @param contents what an instance carries, where rows are instances
/// @param lock the lock on the rows, or null
/// @param combination the queries that it combines, or null
public record QueryState(
        Options<?> model,
        List<Step> steps,
        @Nullable List<Ordering<?>> order,
        boolean reversed,
        boolean distinct,
        List<List<String>> distinctOn,
        @Nullable Value<Long> offset,
        @Nullable Value<Long> limit,
        boolean empty,
        RowContents contents,
        @Nullable RowLock lock,
        @Nullable Combination combination)
        implements Subselect {

    public QueryState {
        steps = List.copyOf(steps);
        order = order == null ? null : List.copyOf(order);
        distinctOn = List.copyOf(distinctOn);
    }

    /// All rows of a model.
    public static QueryState of(Options<?> model) {
        return new QueryState(
                model,
                List.of(),
                null,
                false,
                false,
                List.of(),
                null,
                null,
                false,
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
        shape.mark(reversed).mark(distinct).mark(empty).mark(lock);
        if (!distinctOn.isEmpty()) {
            shape.mark(distinctOn);
        }
        if (!contents.isPlain()) {
            shape.mark(contents);
        }
        if (order == null) {
            shape.mark(-1);
        } else {
            shape.mark(order.size());
            for (int i = 0; i < order.size(); i++) {
                order.get(i).shape(shape);
            }
        }
        shape.mark(offset != null).mark(limit != null);
        if (offset != null) {
            shape.value(offset);
        }
        if (limit != null) {
            shape.value(limit);
        }
        if (combination != null) {
            shape.mark(combination.operation()).mark(combination.parts().size());
            combination.parts().forEach(part -> part.shape(shape));
        }
    }

    // ---- copies with one change

    /// With one more step.
    public QueryState with(Step step) {
        Step[] more = steps.toArray(new Step[steps.size() + 1]);
        more[steps.size()] = step;
        Draft copy = new Draft(this);
        copy.steps = List.of(more);
        return copy.state();
    }

    /// With other steps in the place of these.
    public QueryState withSteps(List<Step> steps) {
        Draft copy = new Draft(this);
        copy.steps = steps;
        return copy.state();
    }

    /// In another order; null for the model's own.
    public QueryState ordered(@Nullable List<Ordering<?>> order) {
        Draft copy = new Draft(this);
        copy.order = order;
        return copy.state();
    }

    /// Turned round, or not.
    public QueryState reversed(boolean reversed) {
        Draft copy = new Draft(this);
        copy.reversed = reversed;
        return copy.state();
    }

    /// With equal rows once.
    public QueryState distinct(boolean distinct, List<List<String>> on) {
        Draft copy = new Draft(this);
        copy.distinct = distinct;
        copy.distinctOn = on;
        return copy.state();
    }

    /// The rows from `start` up to, not including, `stop` of these.
    ///
    /// @param stop null for no end
    public QueryState slice(long start, @Nullable Long stop) {
        long from = offset == null ? 0 : number(offset);
        Long end = limit == null ? null : (Long) sum(from, number(limit));
        long low = sum(from, start);
        Long high =
                stop == null
                        ? end
                        : (Long) (end == null ? sum(from, stop) : Math.min(end, sum(from, stop)));
        if (high != null && low > high) {
            low = high;
        }
        Draft copy = new Draft(this);
        copy.offset = low == 0 ? null : Value.of(low);
        copy.limit = high == null ? null : Value.of(high - low);
        copy.empty = empty || (high != null && high <= low);
        return copy.state();
    }

    /// The sum of two numbers of rows; no query has more rows than a long can count.
    private static long sum(long first, long second) {
        return first > Long.MAX_VALUE - second ? Long.MAX_VALUE : first + second;
    }

    /// Without limits.
    public QueryState unsliced() {
        Draft copy = new Draft(this);
        copy.offset = null;
        copy.limit = null;
        return copy.state();
    }

    /// Known to match nothing.
    public QueryState none() {
        Draft copy = new Draft(this);
        copy.empty = true;
        return copy.state();
    }

    /// With instances that carry something else.
    public QueryState carrying(RowContents contents) {
        Draft copy = new Draft(this);
        copy.contents = contents;
        return copy.state();
    }

    /// With rows locked.
    public QueryState lock(@Nullable RowLock lock) {
        Draft copy = new Draft(this);
        copy.lock = lock;
        return copy.state();
    }

    /// These and other queries as one.
    public QueryState combined(Combination combination) {
        Draft copy = new Draft(of(model));
        copy.combination = combination;
        return copy.state();
    }

    /// The limits as ranks within a group; null where there are none.
    public @Nullable Ranks ranks() {
        if (!sliced()) {
            return null;
        }
        long low = offset == null ? 0 : number(offset);
        return new Ranks(Value.of(low), limit == null ? null : Value.of(low + number(limit)));
    }

    /// Whether rows were cut off by a slice.
    public boolean sliced() {
        return offset != null || limit != null;
    }

    /// Whether rows come from something beside the tables of models.
    public boolean readsOtherSources() {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof From || step instanceof Join || step instanceof Tables);
    }

    /// Whether it was said that the rows need no order.
    public boolean orderTakenAway() {
        return order != null && order.isEmpty();
    }

    /// Whether a row is something else than an instance of the model.
    public boolean selects() {
        return selection() != null;
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

    private static long number(Value<Long> value) {
        return (Long) Objects.requireNonNull(value.content());
    }

    /// A state that is being written: a copy whose components can still be changed. It never leaves
    /// the method that made it.
    private static final class Draft {
        private final Options<?> model;
        private List<Step> steps;
        private @Nullable List<Ordering<?>> order;
        private boolean reversed;
        private boolean distinct;
        private List<List<String>> distinctOn;
        private @Nullable Value<Long> offset;
        private @Nullable Value<Long> limit;
        private boolean empty;
        private RowContents contents;
        private @Nullable RowLock lock;
        private @Nullable Combination combination;

        Draft(QueryState from) {
            model = from.model;
            steps = from.steps;
            order = from.order;
            reversed = from.reversed;
            distinct = from.distinct;
            distinctOn = from.distinctOn;
            offset = from.offset;
            limit = from.limit;
            empty = from.empty;
            contents = from.contents;
            lock = from.lock;
            combination = from.combination;
        }

        QueryState state() {
            return new QueryState(
                    model,
                    steps,
                    order,
                    reversed,
                    distinct,
                    distinctOn,
                    offset,
                    limit,
                    empty,
                    contents,
                    lock,
                    combination);
        }
    }
}
