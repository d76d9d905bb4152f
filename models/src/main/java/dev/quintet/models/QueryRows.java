package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.ExplainOptions;
import dev.quintet.models.expressions.Always;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.Subselect;
import dev.quintet.models.internal.query.Orders;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement.Nulls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rows of a query as the database gives them: reading them, once or as a whole, and asking
/// about them.
///
/// @param <M> the model whose rows are asked for
/// @param <R> what a row is given as
/// @param <Q> the query's own type
abstract class QueryRows<M extends Model, R, Q extends Query<M, R, Q>>
        implements Iterable<R>, Subselect {
    static final String CONDITIONS = "conditions, or q() for none";
    static final String TERMS = "terms such as name.asc()";
    private static final int PROBE = 21;
    private static final int CHUNK = 2_000;

    private final @Nullable QuerySource<M> source;
    private final Function<QuerySource<M>, Q> maker;
    private volatile @Nullable List<R> rows;

    /// @param source null only for a manager, which finds its source when it is first used
    QueryRows(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        this.source = source;
        this.maker = maker;
    }

    QuerySource<M> source() {
        return Objects.requireNonNull(source);
    }

    final QueryState state() {
        return source().state();
    }

    /// The database that would be asked now: the one that was named, or that of the instance whose
    /// related rows these are, or else the default one.
    ///
    /// @throws IllegalStateException if there is none
    public final Database database() {
        return source().database();
    }

    /// The database to which changes go.
    final Database writable() {
        return source().writable();
    }

    abstract Queries.RowMaker<R> rowMaker();

    /// The same query with another state.
    final Q with(QueryState state) {
        return of(source().with(state));
    }

    /// A query of the same class.
    final Q of(QuerySource<M> other) {
        return maker.apply(other);
    }

    final Options<?> model() {
        return state().model();
    }

    // ---- asking the database

    /// All rows. The query keeps them: asked again, it does not ask the database again.
    public final List<R> list() {
        List<R> known = known();
        if (known == null) {
            known = Collections.unmodifiableList(fetch(source()));
            keep(known);
        }
        return known;
    }

    private List<R> fetch(QuerySource<M> wanted) {
        return wanted.fetch(rowMaker());
    }

    /// The rows that are there without asking, or null.
    @Nullable List<R> known() {
        return rows;
    }

    void keep(List<R> fetched) {
        rows = fetched;
    }

    /// Lets the query ask the database again, as its rows have been changed.
    void forget() {
        rows = null;
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

    /// The rows chunk by chunk, for results that are too large to hold. They are not kept: each
    /// iterator sends the query again.
    ///
    /// What `prefetchRelated` asks for is loaded for each chunk, and the instances of a chunk are
    /// peers of each other.
    ///
    /// @param chunkSize how many rows are fetched and held at a time
    /// @throws IllegalArgumentException if it is not at least 1
    public final RowIterator<R> iterator(int chunkSize) {
        if (chunkSize < 1) {
            throw new IllegalArgumentException(
                    "A chunk has at least one row, not " + chunkSize + ".");
        }
        return new RowIterator<>(source(), rowMaker(), chunkSize);
    }

    /// The rows chunk by chunk, 2000 of them at a time; see [#iterator(int)].
    ///
    /// @throws IllegalArgumentException after `prefetchRelated`, which needs a chunk size
    public final RowIterator<R> iterate() {
        if (!source().loads().prefetches().isEmpty()) {
            throw new IllegalArgumentException(
                    "After prefetchRelated() the number of rows to load related ones for has to be"
                            + " said: use iterator(chunkSize).");
        }
        return iterator(CHUNK);
    }

    /// The row at a position from 0.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public final R at(int index) {
        if (index < 0) {
            throw new IllegalArgumentException(
                    "Rows are counted from 0; there is none at " + index + ".");
        }
        List<R> known = known();
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
        Q only = where("get", false, conditions);
        QueryState state = only.state();
        if (state.combination() == null && !state.sliced() && state.distinctOn().isEmpty()) {
            state = state.ordered(List.of());
        }
        if (!state.sliced()) {
            state = state.slice(0, (long) PROBE);
        }
        List<R> found = fetch(only.source().with(state));
        if (found.isEmpty()) {
            throw missing();
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

    /// The first row, by the key where the query has no order; empty if there is none. After
    /// `orderBy()` without terms it is any row.
    ///
    /// @throws IllegalArgumentException if the query has no order and is sliced, or groups by other
    ///   columns than the key
    public final Optional<R> first() {
        boolean asItIs = hasOrderToBeginWith() || state().orderTakenAway();
        List<R> known = known();
        if (known != null && asItIs) {
            return known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst());
        }
        return asItIs ? head() : byKey(false).head();
    }

    /// The last row, by the key where the query has no order; empty if there is none.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Optional<R> last() {
        requireWhole("last");
        return hasOrderToBeginWith() ? with(state().reversed()).head() : byKey(true).head();
    }

    /// Of a combination only an order that was asked for tells which row is the first.
    private boolean hasOrderToBeginWith() {
        return isOrdered() && (state().combination() == null || state().order().asked());
    }

    /// The row that comes first in the order that the model's `meta.latestBy` declares, whatever
    /// the order of the query.
    ///
    /// @throws DoesNotExist if there is no row
    /// @throws IllegalArgumentException if the query is sliced, or if the model declares no such
    ///   order
    public final R earliest() {
        return extreme("earliest", false, model().latestBy());
    }

    /// The row that comes first in an order, whatever the order of the query:
    /// `earliest(pubDate.asc(), id.asc())`.
    ///
    /// @throws DoesNotExist if there is no row
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final R earliest(Ordering<? super M>... terms) {
        return extreme("earliest", false, Arguments.all("earliest", TERMS, terms));
    }

    /// The row that comes last in the order that the model's `meta.latestBy` declares, whatever the
    /// order of the query.
    ///
    /// @throws DoesNotExist if there is no row
    /// @throws IllegalArgumentException if the query is sliced, or if the model declares no such
    ///   order
    public final R latest() {
        return extreme("latest", true, model().latestBy());
    }

    /// The row that comes last in an order, whatever the order of the query: `latest(pubDate.asc(),
    /// id.asc())` has the greatest date, and of those the greatest key.
    ///
    /// @throws DoesNotExist if there is no row
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final R latest(Ordering<? super M>... terms) {
        return extreme("latest", true, Arguments.all("latest", TERMS, terms));
    }

    private R extreme(String verb, boolean last, List<? extends Ordering<?>> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    verb
                            + "() needs an order: give it terms, or declare meta.latestBy(...) in "
                            + model().name()
                            + ".");
        }
        requireWhole(verb);
        QueryState ordered = state().ordered(List.copyOf(terms));
        return with(last ? ordered.reversed() : ordered).head().orElseThrow(this::missing);
    }

    private DoesNotExist missing() {
        return new DoesNotExist(model().label(), "No " + model().name() + " matches the query.");
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
        List<R> known = known();
        return known != null ? !known.isEmpty() : Queries.exists(counted(), database());
    }

    /// What is asked where only the number of rows matters.
    QueryState counted() {
        return state();
    }

    /// How many rows there are: `SELECT COUNT(*)`.
    public final long count() {
        List<R> known = known();
        return known != null ? known.size() : Queries.count(counted(), database());
    }

    /// The values of aggregates over all rows, with one statement.
    ///
    /// ```java
    /// var entries = countAll().as("entries");
    /// long number = Entry.objects.aggregate(entries).get(entries);
    /// ```
    ///
    /// @throws IllegalArgumentException if one is no aggregate
    /// @throws dev.quintet.models.expressions.FieldError if one is over a value given with `alias`
    /// @throws UnsupportedOperationException after `distinctOn`
    @SafeVarargs
    public final Totals aggregate(Annotation<? super M, ?>... aggregates) {
        if (!state().distinctOn().isEmpty()) {
            throw new UnsupportedOperationException(
                    "aggregate() cannot be called after distinctOn(). Filter the rows by a query of"
                            + " their keys instead.");
        }
        Map<String, Expression<?, ?>> named = new LinkedHashMap<>();
        for (Annotation<? super M, ?> aggregate :
                Arguments.all("aggregate", "aggregates such as countAll().as(name)", aggregates)) {
            named.put(aggregate.name(), aggregate.expression());
        }
        if (named.isEmpty()) {
            return new Totals(Map.of());
        }
        @Nullable Object @Nullable [] values = Queries.aggregate(state(), named, database());
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        List<String> names = List.copyOf(named.keySet());
        for (Annotation<? super M, ?> aggregate : aggregates) {
            Object value =
                    values == null
                            ? aggregate.expression().withoutRows().orElseThrow().content()
                            : values[names.indexOf(aggregate.name())];
            Class<?> declared = DeclaredNumbers.declared(aggregate, state().model());
            result.put(aggregate.name(), DeclaredNumbers.of(value, declared, aggregate));
        }
        return new Totals(result);
    }

    /// The verbs that ask the database, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    public AsyncQuery<M, R> async() {
        return new AsyncQuery<>(self());
    }

    abstract Query<M, R, ?> self();

    /// The SQL that would be executed, with `?` for parameters; empty where the database would not
    /// be asked.
    public final String sql() {
        return Queries.sql(state(), database().backend());
    }

    /// How the database would read the rows: its `EXPLAIN`, as it words it; empty where it would
    /// not be asked.
    ///
    /// @throws dev.quintet.db.NotSupportedError if the database cannot tell
    public final String explain() {
        return explain(ExplainOptions.DEFAULTS);
    }

    /// How the database would read the rows, in a format and with options of its own.
    ///
    /// @throws IllegalArgumentException if the database does not know the format or an option
    /// @throws dev.quintet.db.NotSupportedError if the database cannot tell
    public final String explain(ExplainOptions options) {
        return Queries.explain(state(), database(), Arguments.one("explain", "options", options));
    }

    /// The rows, for people: at most 20, fetched without keeping them.
    @Override
    public String toString() {
        List<R> known = known();
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
        if (source().bound()) {
            shape.boundTo(database().alias());
        }
        state().shape(shape);
    }

    @Override
    public final Subselect unwrapped() {
        return state();
    }

    /// Whether the rows come in an order that was asked for, or that their model has.
    public final boolean isOrdered() {
        return Orders.isOrdered(state(), this::database);
    }

    /// Whether no two rows can change places: the order has the key, another unique column that is
    /// never NULL, or all columns of a unique constraint that are never NULL.
    public final boolean isTotallyOrdered() {
        return Orders.isTotal(state(), this::database);
    }

    // ---- refusals

    final Q where(String verb, boolean negated, Condition<? super M>[] conditions) {
        List<Condition<?>> all = new ArrayList<>();
        for (Condition<? super M> condition : Arguments.all(verb, CONDITIONS, conditions)) {
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
