package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.expressions.Always;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.SetOperation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rows of the database that have been asked for, but not yet fetched: what every query can do.
///
/// A query is immutable: each verb gives a new one. It touches the database only when its rows are
/// asked for: by iterating over it, by [#list], [#get], [#first], [#count] and the like. Once it
/// has been read as a whole it keeps its rows, and iterating again does not ask again. It may be
/// shared by threads.
///
/// @param <M> the model whose rows are asked for
/// @param <R> what a row is given as
/// @param <Q> the query's own type, which the chain keeps
public abstract class Query<M extends Model, R, Q extends Query<M, R, Q>>
        implements Iterable<R>, Subselect {
    private static final int PROBE = 21;

    private final @Nullable QuerySource<M> source;
    private final Function<QuerySource<M>, Q> maker;
    private volatile @Nullable List<R> rows;

    /// @param source null only for a manager, which finds its source when it is first used
    Query(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        this.source = source;
        this.maker = maker;
    }

    QuerySource<M> source() {
        return java.util.Objects.requireNonNull(source);
    }

    final QueryState state() {
        return source().state();
    }

    final Database database() {
        return source().database();
    }

    abstract Queries.RowMaker<R> rowMaker();

    /// The same query with another state.
    final Q with(QueryState state) {
        return maker.apply(source().with(state));
    }

    final Options<?> model() {
        return state().model();
    }

    // ---- which rows

    /// The rows that fulfil all conditions.
    ///
    /// Conditions on the rows of a to-many relation that are given in one call mean the same
    /// related row; those of several calls may mean different ones.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final Q filter(Condition<? super M>... conditions) {
        return where("filter", false, conditions);
    }

    /// The rows that do not fulfil all conditions at once. Rows for which a condition cannot be
    /// told because of a NULL are kept, and so are rows that have no related row at all.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final Q exclude(Condition<? super M>... conditions) {
        return where("exclude", true, conditions);
    }

    private Q where(String verb, boolean negated, Condition<? super M>[] conditions) {
        List<Condition<?>> all = new ArrayList<>(conditions.length);
        for (Condition<? super M> condition : conditions) {
            if (!(condition instanceof Always)) {
                all.add(condition);
            }
        }
        if (all.isEmpty()) {
            return with(state());
        }
        requireWhole(verb);
        requirePlain(verb);
        Condition<?> whole =
                all.size() == 1
                        ? all.getFirst()
                        : new dev.quintet.models.expressions.Q<>(Connector.AND, false, all);
        return with(state().with(new QueryState.Where(whole, negated, false)));
    }

    /// The same rows, as a query that has not been read yet.
    public final Q all() {
        return with(state());
    }

    /// No rows, without asking the database.
    public final Q none() {
        return with(state().none());
    }

    /// The same query of another database.
    ///
    /// @param alias a configured alias
    public final Q using(String alias) {
        return using(Databases.get(alias));
    }

    /// The same query of another database.
    public final Q using(Database database) {
        return maker.apply(source().using(database));
    }

    /// The rows from `start` up to, not including, `stop`: `OFFSET start LIMIT stop - start`. There
    /// are none if `stop` is not behind `start`.
    ///
    /// @throws IllegalArgumentException if one of them is negative
    public final Q slice(long start, long stop) {
        if (start < 0 || stop < 0) {
            throw new IllegalArgumentException(
                    "Rows are counted from 0, so a slice cannot go from "
                            + start
                            + " to "
                            + stop
                            + ".");
        }
        return with(state().slice(start, stop));
    }

    /// The first rows, `count` at the most: `LIMIT count`.
    public final Q limit(long count) {
        return slice(0, count);
    }

    /// The rows from `start` on: `OFFSET start`.
    public final Q skip(long start) {
        if (start < 0) {
            throw new IllegalArgumentException(
                    "A slice starts at 0 or more, not at " + start + ".");
        }
        return with(state().slice(start, null));
    }

    /// Each row once: `SELECT DISTINCT`. Columns that only the order uses are selected too, and may
    /// keep rows apart.
    public final Q distinct() {
        requireWhole("distinct");
        requirePlain("distinct");
        return with(state().distinct(true, List.of()));
    }

    /// The first row of each group of rows that agree in some columns: `SELECT DISTINCT ON (...)`.
    /// PostgreSQL only.
    @SafeVarargs
    public final Q distinctOn(PathExpression<? super M, ?>... columns) {
        requireWhole("distinctOn");
        requirePlain("distinctOn");
        List<List<String>> paths = new ArrayList<>();
        for (PathExpression<? super M, ?> column : columns) {
            paths.add(column.path());
        }
        return with(state().distinct(true, paths));
    }

    /// These rows and those of others, each once: `UNION`.
    @SafeVarargs
    public final Q union(Query<?, R, ?>... others) {
        return combined(SetOperation.UNION, others);
    }

    /// These rows and those of others, with repetitions: `UNION ALL`.
    @SafeVarargs
    public final Q unionAll(Query<?, R, ?>... others) {
        return combined(SetOperation.UNION_ALL, others);
    }

    /// The rows that the others have too: `INTERSECT`.
    @SafeVarargs
    public final Q intersection(Query<?, R, ?>... others) {
        return combined(SetOperation.INTERSECT, others);
    }

    /// The rows that the others do not have: `EXCEPT`.
    @SafeVarargs
    public final Q difference(Query<?, R, ?>... others) {
        return combined(SetOperation.EXCEPT, others);
    }

    private Q combined(SetOperation operation, Query<?, R, ?>[] others) {
        List<QueryState> parts = new ArrayList<>();
        parts.add(state());
        for (Query<?, R, ?> other : others) {
            parts.add(other.state());
        }
        return with(state().combined(new QueryState.Combination(operation, parts)));
    }

    // ---- what is computed for them

    /// Computes values for each row; read them with [Model#get]. With an aggregate among them the
    /// query groups.
    ///
    /// @throws IllegalArgumentException if a name is that of a field
    @SafeVarargs
    public final Q annotate(Annotation<? super M, ?>... annotations) {
        return annotate(true, annotations);
    }

    /// As [#annotate], but only for use in further conditions and orders: the values are not
    /// fetched.
    @SafeVarargs
    public final Q alias(Annotation<? super M, ?>... annotations) {
        return annotate(false, annotations);
    }

    private Q annotate(boolean selected, Annotation<? super M, ?>[] annotations) {
        requirePlain(selected ? "annotate" : "alias");
        QueryState state = state();
        for (Annotation<? super M, ?> annotation : annotations) {
            if (!state.selects() && model().find(annotation.name()) != null) {
                throw new IllegalArgumentException(
                        "The annotation '"
                                + annotation.name()
                                + "' conflicts with the field of that name of "
                                + model().name()
                                + ".");
            }
            state =
                    state.with(
                            new QueryState.Annotate(
                                    annotation.name(), annotation.expression(), selected));
        }
        return with(state);
    }

    // ---- their order

    /// The same rows in an order, which takes the place of any before. Without terms the rows come
    /// as they come.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final Q orderBy(Ordering<? super M>... terms) {
        requireWhole("orderBy");
        return with(state().ordered(List.of(terms)));
    }

    /// The same rows the other way round.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Q reverse() {
        requireWhole("reverse");
        return with(state().reversed(!state().reversed()));
    }

    /// Whether the rows come in an order that was asked for, or that their model has.
    public final boolean isOrdered() {
        QueryState state = state();
        return state.empty()
                || (state.order() != null
                        ? !state.order().isEmpty()
                        : !state.model().ordering().isEmpty());
    }

    // ---- asking the database

    /// All rows. The query keeps them: asked again, it does not ask the database again.
    public final List<R> list() {
        List<R> known = rows;
        if (known == null) {
            known = java.util.Collections.unmodifiableList(fetch(source()));
            keep(known);
        }
        return known;
    }

    private List<R> fetch(QuerySource<M> wanted) {
        List<R> fetched = Queries.list(wanted.state(), wanted.database(), rowMaker());
        Belonging belonging = wanted.belonging();
        if (belonging != null) {
            belonging.apply(fetched);
        }
        return fetched;
    }

    void keep(List<R> fetched) {
        rows = fetched;
    }

    /// All rows, one after another; they are fetched at the first.
    @Override
    public final Iterator<R> iterator() {
        return list().iterator();
    }

    /// All rows as a stream; they are fetched at once.
    public final Stream<R> stream() {
        return list().stream();
    }

    /// The row at a position from 0.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public final R at(int index) {
        if (index < 0) {
            throw new IllegalArgumentException(
                    "Rows are counted from 0; there is none at " + index + ".");
        }
        List<R> known = rows;
        if (known != null) {
            return known.get(index);
        }
        List<R> one = fetch(source().with(state().slice(index, index + 1L)));
        if (one.isEmpty()) {
            throw new IndexOutOfBoundsException("The query has no row at " + index + ".");
        }
        return one.getFirst();
    }

    /// The only row that fulfils the conditions.
    ///
    /// @throws DoesNotExist if there is none
    /// @throws MultipleObjectsReturned if there are several
    @SafeVarargs
    public final R get(Condition<? super M>... conditions) {
        Q only = conditions.length == 0 ? with(state()) : filter(conditions);
        QueryState state = only.state();
        if (state.combination() == null && !state.sliced() && state.distinctOn().isEmpty()) {
            state = state.ordered(List.of());
        }
        if (!state.sliced()) {
            state = state.slice(0, (long) PROBE);
        }
        List<R> found = fetch(only.source().with(state));
        if (found.isEmpty()) {
            throw new DoesNotExist(model().label(), "No " + model().name() + " matches the query.");
        }
        if (found.size() > 1) {
            throw new MultipleObjectsReturned(
                    model().label(),
                    "get() expects one "
                            + model().name()
                            + ", but "
                            + (found.size() < PROBE ? found.size() : "more than " + (PROBE - 1))
                            + " match the query.");
        }
        return found.getFirst();
    }

    /// The first row, by the key where the query has no order; empty if there is none.
    public final Optional<R> first() {
        List<R> known = rows;
        if (known != null && isOrdered()) {
            return known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst());
        }
        return isOrdered() ? head() : byKey(false).head();
    }

    /// The last row, by the key where the query has no order; empty if there is none.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Optional<R> last() {
        requireWhole("last");
        return isOrdered() ? reverse().head() : byKey(true).head();
    }

    private Q byKey(boolean descending) {
        String verb = descending ? "last" : "first";
        requireWhole(verb);
        if (Queries.groupsWithoutKey(state(), database())) {
            throw new IllegalArgumentException(
                    verb
                            + "() needs an order here: the query groups by other columns than the"
                            + " key.");
        }
        List<Ordering<?>> key = new ArrayList<>();
        for (ColumnField field : model().pkFields()) {
            key.add(
                    new Ordering<>(
                            new Reference<>(List.of(field.name())), descending, Nulls.DEFAULT));
        }
        return with(state().ordered(key));
    }

    final Optional<R> head() {
        List<R> one = fetch(source().with(state().slice(0, 1L)));
        return one.isEmpty() ? Optional.empty() : Optional.of(one.getFirst());
    }

    /// Whether there is any row: `SELECT 1 ... LIMIT 1`.
    public final boolean exists() {
        List<R> known = rows;
        return known != null ? !known.isEmpty() : Queries.exists(state(), database());
    }

    /// How many rows there are: `SELECT COUNT(*)`.
    public final long count() {
        List<R> known = rows;
        return known != null ? known.size() : Queries.count(state(), database());
    }

    /// The values of aggregates over all rows, by their names.
    ///
    /// @throws IllegalArgumentException if one is no aggregate
    @SafeVarargs
    public final Map<String, @Nullable Object> aggregate(Annotation<? super M, ?>... aggregates) {
        Map<String, Expression<?, ?>> named = new LinkedHashMap<>();
        for (Annotation<? super M, ?> aggregate : aggregates) {
            named.put(aggregate.name(), aggregate.expression());
        }
        if (named.isEmpty()) {
            return Map.of();
        }
        @Nullable Object @Nullable [] values = Queries.aggregate(state(), named, database());
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        int index = 0;
        for (String name : named.keySet()) {
            result.put(name, values == null ? empty(named.get(name)) : values[index]);
            index++;
        }
        return java.util.Collections.unmodifiableMap(result);
    }

    /// What an aggregate is over no rows: a count is 0, others are null or their own default.
    private static @Nullable Object empty(Expression<?, ?> aggregate) {
        return aggregate.withoutRows();
    }

    /// The SQL that would be executed, with `?` for parameters; empty where the database would not
    /// be asked.
    public final String sql() {
        return Queries.sql(state(), database().backend());
    }

    /// The rows, for people: at most 20, fetched without keeping them.
    @Override
    public String toString() {
        List<R> known = rows;
        List<R> shown =
                known != null ? known : fetch(source().with(state().slice(0, (long) PROBE)));
        StringBuilder text = new StringBuilder("<" + getClass().getSimpleName() + " [");
        for (int i = 0; i < Math.min(PROBE - 1, shown.size()); i++) {
            text.append(i == 0 ? "" : ", ").append(shown.get(i));
        }
        return text.append(shown.size() >= PROBE ? ", ...(remaining elements truncated)]>" : "]>")
                .toString();
    }

    @Override
    public final void shape(Shape shape) {
        state().shape(shape);
    }

    @Override
    public final Subselect unwrapped() {
        return state();
    }

    // ---- refusals

    final void requireWhole(String verb) {
        if (state().sliced()) {
            throw new IllegalArgumentException(
                    verb
                            + "() cannot change a query once a slice has been taken. Call it before"
                            + " slice().");
        }
    }

    final void requirePlain(String verb) {
        if (state().combination() != null) {
            throw new dev.quintet.db.NotSupportedError(
                    verb + "() cannot be called after " + state().combination().operation() + ".");
        }
    }
}
