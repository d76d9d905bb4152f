package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.internal.query.MergedStates;
import dev.quintet.models.internal.query.Orders;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.query.RowsPerGroup;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlStatement.SetOperation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        extends QueryForms<M, R, Q> {
    private static final String ANNOTATIONS = "annotations such as count(...).as(name)";

    /// @param source null only for a manager, which finds its source when it is first used
    Query(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        super(source, maker);
    }

    @Override
    final Query<M, R, ?> self() {
        return this;
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

    /// The same rows, as a query that has not been read yet. The related rows of an instance that
    /// were prefetched are there already.
    public Q all() {
        return with(state().settled());
    }

    /// No rows, without asking the database.
    public final Q none() {
        return with(state().none());
    }

    /// The same query of another database.
    ///
    /// @param alias a configured alias
    public final Q using(String alias) {
        return using(Databases.get(Arguments.one("using", "an alias", alias)));
    }

    /// The same query of another database.
    public final Q using(Database database) {
        return of(source().using(Arguments.one("using", "a database", database)));
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
        return part(start, stop);
    }

    /// Every so many of the rows from `start` up to, not including, `stop`: these are read, and
    /// every `step`th is given.
    ///
    /// @throws IllegalArgumentException if one of the bounds is negative, or the step is not
    ///   positive
    public final List<R> slice(long start, long stop, int step) {
        if (step < 1) {
            throw new IllegalArgumentException(
                    "A slice takes steps of 1 or more, not of " + step + ".");
        }
        List<R> all = slice(start, stop).list();
        List<R> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return Collections.unmodifiableList(some);
    }

    /// A slice of rows that have been read already is there without asking.
    private Q part(long start, @Nullable Long stop) {
        Q part = with(state().slice(start, stop));
        List<R> known = known();
        if (known != null) {
            int from = (int) Math.min(start, known.size());
            int to = stop == null ? known.size() : (int) Math.min(stop, known.size());
            part.keep(known.subList(from, Math.max(from, to)));
        }
        return part;
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
        return part(start, null);
    }

    /// Each row once: `SELECT DISTINCT`. Columns that only the order uses are selected too, and may
    /// keep rows apart.
    public final Q distinct() {
        requireWhole("distinct");
        requirePlain("distinct");
        return with(state().distinct(true, List.of()));
    }

    /// The first row of each group of rows that agree in some columns: `SELECT DISTINCT ON (...)`.
    /// PostgreSQL and H2 only.
    ///
    /// @throws dev.quintet.db.NotSupportedError when the rows are fetched: on other databases, or
    ///   if the order does not begin with these columns
    @SafeVarargs
    public final Q distinctOn(PathExpression<? super M, ?>... columns) {
        requireWhole("distinctOn");
        requirePlain("distinctOn");
        List<List<String>> paths = new ArrayList<>();
        for (PathExpression<? super M, ?> column :
                Arguments.all("distinctOn", "columns", columns)) {
            paths.add(column.path());
        }
        return with(state().distinct(true, paths));
    }

    /// These rows and those of others, each once: `UNION`.
    @SafeVarargs
    public final Q union(Query<?, R, ?>... others) {
        return combined("union", SetOperation.UNION, others);
    }

    /// These rows and those of others, with repetitions: `UNION ALL`.
    @SafeVarargs
    public final Q unionAll(Query<?, R, ?>... others) {
        return combined("unionAll", SetOperation.UNION_ALL, others);
    }

    /// The rows that the others have too: `INTERSECT`.
    @SafeVarargs
    public final Q intersection(Query<?, R, ?>... others) {
        return combined("intersection", SetOperation.INTERSECT, others);
    }

    /// The rows that the others do not have: `EXCEPT`.
    @SafeVarargs
    public final Q difference(Query<?, R, ?>... others) {
        return combined("difference", SetOperation.EXCEPT, others);
    }

    private Q combined(String verb, SetOperation operation, Query<?, R, ?>[] others) {
        List<QueryState> parts = new ArrayList<>();
        parts.add(state());
        for (Query<?, R, ?> other : Arguments.all(verb, "queries", others)) {
            parts.add(other.state());
        }
        return with(QueryState.combined(operation, parts));
    }

    /// The rows that fulfil the conditions of both queries, as one query: Django's `&`.
    ///
    /// Conditions of the two on a relation to many may be fulfilled by different related rows. The
    /// order is that of the other query if it has one; a slice of it is not kept.
    ///
    /// @param other a query over the same model
    /// @throws IllegalArgumentException if the two do not fit: one is distinct and the other is
    ///   not, one combines others by [#union] or its kin, this one is sliced
    public final Q and(Query<M, R, ?> other) {
        return merged("and", Connector.AND, other);
    }

    /// The rows that fulfil the conditions of one query or of the other, as one query: Django's
    /// `|`. Unlike [#union] it stays a query with all verbs.
    ///
    /// The two share their joins, so that a row may come once for each related row that fulfils
    /// either. The order is that of the other query if it has one. A sliced query takes part as the
    /// rows with its keys.
    ///
    /// @param other a query over the same model
    /// @throws IllegalArgumentException if the two do not fit: one is distinct and the other is
    ///   not, one combines others by [#union] or its kin
    public final Q or(Query<M, R, ?> other) {
        return merged("or", Connector.OR, other);
    }

    /// The rows that fulfil the conditions of one of the queries but not of both, as one query:
    /// Django's `^`. All else is as with [#or].
    ///
    /// @param other a query over the same model
    /// @throws IllegalArgumentException if the two do not fit: one is distinct and the other is
    ///   not, one combines others by [#union] or its kin
    public final Q xor(Query<M, R, ?> other) {
        return merged("xor", Connector.XOR, other);
    }

    private Q merged(String verb, Connector connector, Query<M, R, ?> other) {
        QueryState right = Arguments.one(verb, "a query", other).state();
        return with(MergedStates.of(connector, state(), right));
    }

    /// Joins a common table: each row comes once for each of its rows that fulfil the conditions,
    /// and not at all where there is none.
    ///
    /// @param table its columns are used by [CommonTable#get(PathExpression)], here and in what
    ///   follows
    /// @param conditions which of its rows belong to a row
    /// @throws IllegalArgumentException if the query is sliced. When the query is run: if it joins
    ///   the table already
    @SafeVarargs
    public final Q join(CommonTable<?> table, Condition<? super M>... conditions) {
        return joined("join", table, false, conditions);
    }

    /// Joins a common table like [#join], but keeps rows that have no partner in it: its columns
    /// are NULL for them.
    @SafeVarargs
    public final Q leftJoin(CommonTable<?> table, Condition<? super M>... conditions) {
        return joined("leftJoin", table, true, conditions);
    }

    private Q joined(
            String verb,
            CommonTable<?> table,
            boolean optional,
            Condition<? super M>[] conditions) {
        requireWhole(verb);
        requirePlain(verb);
        return with(
                state().with(
                                new QueryState.Join(
                                        Arguments.one(verb, "a common table", table).use(),
                                        new dev.quintet.models.expressions.Q<>(
                                                Connector.AND,
                                                false,
                                                Arguments.all(verb, CONDITIONS, conditions)),
                                        optional)));
    }

    /// Puts tables of the database beside the model's own, each row with each of theirs, for
    /// conditions in SQL of one's own that bring them together: Django's `extra(tables=...)`.
    ///
    /// ```java
    /// Entry.objects.withTables("audit").filter(RawSql.condition("audit.entry_id = blog_entry.id"));
    /// ```
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Q withTables(String... tables) {
        requireWhole("withTables");
        requirePlain("withTables");
        return with(
                state().with(
                                new QueryState.Tables(
                                        Arguments.all("withTables", "names of tables", tables))));
    }

    /// Of the rows that agree in a column those that come first in the order of the query, so many
    /// of them: the three newest entries of each blog.
    ///
    /// ```java
    /// Entry.objects.orderBy(pubDate.desc()).limitPer(3, blog());
    /// ```
    ///
    /// The rows are numbered by a window function. The order has to be total for the choice to be
    /// the same each time; rows that have NULL in the column count as one group.
    ///
    /// @param count how many rows of each group, at the most
    /// @param group what the rows of a group agree in
    /// @throws IllegalArgumentException if the query is sliced or has no order
    public final Q limitPer(int count, Expression<? super M, ?> group) {
        requireWhole("limitPer");
        requirePlain("limitPer");
        return with(
                RowsPerGroup.of(
                        state(),
                        count,
                        Arguments.one("limitPer", "an expression for the groups", group)));
    }

    // ---- what is computed for them

    /// Computes values for each row; read them with [Model#get]. With an aggregate among them the
    /// query groups.
    ///
    /// @throws IllegalArgumentException if a name is that of a field
    @SafeVarargs
    public final Q annotate(Annotation<? super M, ?>... annotations) {
        return annotate(true, Arrays.asList(Arguments.one("annotate", ANNOTATIONS, annotations)));
    }

    /// As [#annotate(Annotation[])], for values that are put together at run time.
    ///
    /// @throws IllegalArgumentException if a name is that of a field
    public final Q annotate(Collection<? extends Annotation<? super M, ?>> annotations) {
        return annotate(true, annotations);
    }

    /// As [#annotate(Annotation[])], but only for use in further conditions and orders: the values
    /// are not fetched. A later `annotate` of the same value fetches it.
    @SafeVarargs
    public final Q alias(Annotation<? super M, ?>... annotations) {
        return annotate(false, Arrays.asList(Arguments.one("alias", ANNOTATIONS, annotations)));
    }

    /// Knows a relation under a name of its own that leads to some of its rows only. It joins
    /// nothing by itself.
    ///
    /// @throws IllegalArgumentException if the name is that of a field. When the query is run: if
    ///   the relation or its condition lead elsewhere
    public final Q annotate(FilteredRelation<? super M, ?, ?> relation) {
        return relate("annotate", relation);
    }

    /// The same as [#annotate(FilteredRelation)]: a relation is no value of a row in either case.
    public final Q alias(FilteredRelation<? super M, ?, ?> relation) {
        return relate("alias", relation);
    }

    private Q relate(String verb, FilteredRelation<? super M, ?, ?> relation) {
        requirePlain(verb);
        requireFree(Arguments.one(verb, "annotations or a filtered relation", relation).alias());
        return with(
                state().with(
                                new QueryState.Relate(
                                        relation.alias(),
                                        relation.relation(),
                                        relation.condition())));
    }

    /// Refuses a path that begins with a name which the query itself gave to a relation.
    final void requireNoFilteredRelation(String verb, List<String> path) {
        for (QueryState.Step step : state().steps()) {
            if (step instanceof QueryState.Relate relate
                    && relate.alias().equals(path.getFirst())) {
                throw new IllegalArgumentException(
                        verb
                                + "() cannot be used with the filtered relation '"
                                + relate.alias()
                                + "'.");
            }
        }
    }

    private void requireFree(String name) {
        QueryState.Select selected = state().selection();
        if (selected == null || selected.everything()
                ? model().find(name) != null || isCompositeKey(name)
                : selected.names().contains(ByName.split(name)) && isKnown(name)) {
            throw new IllegalArgumentException(
                    "The annotation '"
                            + name
                            + "' conflicts with the field of that name of "
                            + model().name()
                            + ".");
        }
    }

    private boolean isCompositeKey(String name) {
        return name.equals("pk") && model().pkFields().size() > 1;
    }

    /// Whether selected values have the name of something; if not they are refused by themselves.
    private boolean isKnown(String name) {
        return ByName.split(name).size() > 1
                || name.equals("pk")
                || model().find(name) != null
                || state().steps().stream()
                        .anyMatch(step ->
                                step instanceof QueryState.Annotate annotate
                                        && annotate.name().equals(name));
    }

    private Q annotate(
            boolean selected, Collection<? extends Annotation<? super M, ?>> annotations) {
        String verb = selected ? "annotate" : "alias";
        requirePlain(verb);
        QueryState state = state();
        Set<String> names = new HashSet<>();
        for (Annotation<? super M, ?> annotation :
                Arguments.<Annotation<? super M, ?>>all(verb, ANNOTATIONS, annotations)) {
            requireFree(annotation.name());
            if (!names.add(annotation.name())) {
                throw new IllegalArgumentException(
                        "The annotation '" + annotation.name() + "' is given twice in one call.");
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
    /// @throws dev.quintet.models.expressions.FieldError if a term begins with a name that is
    ///   neither a field nor an annotation that was made before
    @SafeVarargs
    public final Q orderBy(Ordering<? super M>... terms) {
        requireWhole("orderBy");
        List<Ordering<?>> all = List.copyOf(Arguments.all("orderBy", TERMS, terms));
        Orders.requireKnown(state(), all);
        return with(state().ordered(all));
    }

    /// The same rows the other way round.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Q reverse() {
        requireWhole("reverse");
        return with(state().reversed());
    }

    // ---- locks

    /// Locks the rows until the end of the transaction: `SELECT ... FOR UPDATE`. Rows that another
    /// transaction has locked are waited for.
    ///
    /// The rows have to be read inside of a transaction, else that is refused with a
    /// [dev.quintet.db.TransactionManagementError]. Counting rows and asking whether there are any
    /// locks none. A database where only one connection writes at a time, as SQLite, needs no such
    /// locks and ignores them.
    public final Q selectForUpdate() {
        return selectForUpdate(LockOptions.DEFAULTS);
    }

    /// Locks the rows until the end of the transaction, with options.
    ///
    /// What the database does not know is refused when the rows are read, with a
    /// [dev.quintet.db.NotSupportedError]; tables that are named but not loaded, with a
    /// [dev.quintet.models.expressions.FieldError].
    public final Q selectForUpdate(LockOptions options) {
        return with(state().lock(Arguments.one("selectForUpdate", "options", options).lock()));
    }
}
