package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.internal.query.Candidate;
import dev.quintet.models.internal.query.NamedParameters;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.query.RawStatement;
import dev.quintet.models.internal.write.BulkInsert;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.Conflicts;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A query whose rows are instances of a model: what can be done with them, beside what every query
/// can do.
///
/// @param <M> the model
/// @param <Q> the query's own type, which the chain keeps
public abstract class ModelQuery<M extends Model, Q extends ModelQuery<M, Q>>
        extends InstanceQuery<M, Q> {
    private static final String ASSIGNMENTS = "assignments such as name.to(value)";

    /// For query sets with methods of their own; see [QuerySource].
    ///
    /// @param maker the constructor
    protected ModelQuery(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        super(source, maker);
    }

    @Override
    final Queries.RowMaker<M> rowMaker() {
        return (names, values) -> {
            throw new IllegalStateException("a query over instances gives no values");
        };
    }

    /// Goes on with a query set of another kind: the same rows, with the methods of a query set of
    /// one's own.
    ///
    /// ```java
    /// blog.entries.as(EntryQuery::new).published();
    /// ```
    ///
    /// @param query the constructor of the query set
    public final <C extends ModelQuery<M, C>> C as(Function<QuerySource<M>, C> query) {
        return Arguments.one("as", "the constructor of a query set", query).apply(source());
    }

    // ---- what is loaded beside the rows

    /// Loads related rows beside these, one query for each relation, whatever the number of rows.
    ///
    /// ```java
    /// for (Blog blog : Blog.objects.prefetchRelated(Blog_.entries().authors())) {
    ///     blog.entries.list(); // there already, and so are the authors of each
    /// }
    /// ```
    ///
    /// The queries are sent when the rows have been read. Calls add up, and the order of the paths
    /// matters where they have steps in common.
    ///
    /// @param paths the relations, forward or back, to one row or to many
    /// @throws dev.quintet.db.NotSupportedError after `union` and its kin
    @SafeVarargs
    public final Q prefetchRelated(RelationPath<? super M, ?>... paths) {
        return prefetching(PrefetchLookup.of(model(), paths));
    }

    /// Loads related rows beside these, by the names under which instances have the relations.
    ///
    /// @param lookups paths such as `entrySet__authors`; one that does not exist is an error when
    ///   the rows are read
    /// @throws dev.quintet.db.NotSupportedError after `union` and its kin
    public final Q prefetchRelated(String... lookups) {
        return prefetching(PrefetchLookup.of(model(), lookups));
    }

    /// Loads related rows beside these that queries of their own choose.
    ///
    /// @throws dev.quintet.db.NotSupportedError after `union` and its kin
    @SafeVarargs
    public final Q prefetchRelated(Prefetch<? super M, ?>... prefetches) {
        return prefetching(PrefetchLookup.of(model(), prefetches));
    }

    /// Loads no related rows beside these: undoes what calls before have asked for.
    public final Q prefetchRelated() {
        requirePlain("prefetchRelated");
        return loading(source().loads().withoutPrefetches());
    }

    private Q prefetching(List<PrefetchLookup> lookups) {
        requirePlain("prefetchRelated");
        lookups.forEach(lookup -> requireNoFilteredRelation("prefetchRelated", lookup.through()));
        return loading(source().loads().and(lookups));
    }

    /// The same rows, whose instances fetch in another way what they lack when they are asked for
    /// it. What is reached through them does likewise.
    ///
    /// @param mode [FetchMode#ONE], [FetchMode#PEERS], [FetchMode#RAISE] or one of your own
    public final Q fetchMode(FetchMode mode) {
        return loading(source().loads().with(Arguments.one("fetchMode", "a fetch mode", mode)));
    }

    private Q loading(Loads loads) {
        return of(source().with(state().settled()).loading(loads));
    }

    // ---- many rows by their keys

    /// The instances with some keys, by their keys. Keys that do not exist are left out.
    ///
    /// @param keys keys, for a composite one lists of its parts; without any the database is not
    ///   asked. More than a statement can hold are asked for in several
    /// @throws IllegalArgumentException if the query is sliced, or something cannot be a key
    public final Map<Object, M> inBulk(Collection<?> keys) {
        return BulkLookup.of(this, "pk").among(Arguments.all("inBulk", "keys", keys));
    }

    /// The instances with some values of a unique field, by these values. Values that do not exist
    /// are left out.
    ///
    /// @param values without any the database is not asked
    /// @param field a field that no two rows agree in, or the only one of `distinctOn`
    /// @throws IllegalArgumentException if the query is sliced, or the field is not unique
    public final <T> Map<T, M> inBulk(
            Collection<? extends T> values, PathExpression<? super M, T> field) {
        return cast(
                BulkLookup.of(this, fieldOf(field))
                        .among(Arguments.all("inBulk", "values", values)));
    }

    /// The instances with some values of a unique field, by these values. Values that do not exist
    /// are left out.
    ///
    /// @param values without any the database is not asked
    /// @param field a field that no two rows agree in, or the only one of `distinctOn`
    /// @throws IllegalArgumentException if the query is sliced, or the field is not unique
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field
    public final Map<Object, M> inBulk(Collection<?> values, String field) {
        return BulkLookup.of(this, Arguments.one("inBulk", "the name of a field", field))
                .among(Arguments.all("inBulk", "values", values));
    }

    /// All instances of the query by their keys.
    ///
    /// @throws IllegalArgumentException if the query is sliced
    public final Map<Object, M> inBulk() {
        return BulkLookup.of(this, "pk").all();
    }

    /// All instances of the query by the value of a unique field.
    ///
    /// @param field a field that no two rows agree in, or the only one of `distinctOn`
    /// @throws IllegalArgumentException if the query is sliced, or the field is not unique
    public final <T> Map<T, M> inBulk(PathExpression<? super M, T> field) {
        return cast(BulkLookup.of(this, fieldOf(field)).all());
    }

    /// All instances of the query by the value of a unique field.
    ///
    /// @param field a field that no two rows agree in, or the only one of `distinctOn`
    /// @throws IllegalArgumentException if the query is sliced, or the field is not unique
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field
    public final Map<Object, M> inBulk(String field) {
        return BulkLookup.of(this, Arguments.one("inBulk", "the name of a field", field)).all();
    }

    private static String fieldOf(PathExpression<?, ?> field) {
        return String.join("__", Arguments.one("inBulk", "a field", field).path());
    }

    @SuppressWarnings("unchecked") // the values are of the field's own type
    private static <T, M> Map<T, M> cast(Map<Object, M> byValue) {
        return (Map<T, M>) byValue;
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    @Override
    public AsyncModelQuery<M> async() {
        return new AsyncModelQuery<>(this);
    }

    // ---- SQL of your own

    /// Instances that SQL of your own asks for; see [RawQuery]. Nothing of this query is part of
    /// it, but for the database and what is prefetched.
    ///
    /// @param sql the statement, with `?` for each parameter
    /// @param params constants in their order; `Value.of(value, type)` where the type is to be told
    public final RawQuery<M> raw(String sql, @Nullable Object... params) {
        Arguments.one("raw", "a statement", sql);
        return raw(
                new RawStatement(
                        sql,
                        Arrays.asList(Arguments.one("raw", "values of parameters", params)),
                        Map.of()));
    }

    /// Instances that SQL of your own asks for, with named parameters; see [RawQuery].
    ///
    /// @param sql the statement, with `:name` for each parameter
    /// @param params constants by name
    /// @throws IllegalArgumentException if there is no value for a name
    public final RawQuery<M> raw(String sql, Map<String, ? extends @Nullable Object> params) {
        return raw(
                NamedParameters.statement(
                        Arguments.one("raw", "a statement", sql),
                        Arguments.one("raw", "values of parameters", params)));
    }

    private RawQuery<M> raw(RawStatement statement) {
        return new RawQuery<>(source().anew(QueryState.of(model())), statement);
    }

    // ---- asking about instances

    /// Whether an instance is among the rows: `SELECT 1 ... WHERE key = ? LIMIT 1`, without a
    /// statement where the rows have been read already or the instance is of another model.
    ///
    /// @throws IllegalArgumentException if the instance has not been saved, or if the query is
    ///   sliced and has not been read
    /// @throws dev.quintet.db.NotSupportedError if the query combines others
    public final boolean contains(Model instance) {
        requirePlain("contains");
        if (Arguments.one("contains", "an instance", instance).options().concrete()
                != model().concrete()) {
            return false;
        }
        Object key = instance.pk();
        if (key == null) {
            throw new IllegalArgumentException(
                    instance.reference() + " must be saved before contains() can look for it.");
        }
        List<M> known = known();
        return known != null ? known.contains(instance) : filter(ByName.q("pk", key)).exists();
    }

    /// Whether values would fulfil a condition: the database is asked, no row is read.
    ///
    /// ```java
    /// Entry.objects.check(rating.between(0, 10), rating.to(7));
    /// ```
    ///
    /// What is unknown because of a NULL counts as fulfilled, as in a constraint; so does what the
    /// database cannot tell, with a warning in the log.
    ///
    /// @param condition on fields of the model itself
    /// @param values the values of all fields that it speaks of; expressions may speak of the
    ///   others
    /// @throws dev.quintet.models.expressions.FieldError if the condition speaks of another field,
    ///   or of what is no field of the model itself
    @SafeVarargs
    public final boolean check(Condition<? super M> condition, Assignment<? super M>... values) {
        return Candidate.of(instanceModel().concrete(), Arguments.all("check", ASSIGNMENTS, values))
                .fulfils(Arguments.one("check", "a condition", condition), database());
    }

    // ---- changing rows

    /// Changes columns in all rows at once: `UPDATE ... SET ...`. No instance is loaded, no `save`
    /// is called.
    ///
    /// @param assignments constants, or expressions over the row as it was:
    ///   `rating.to(rating.plus(1))`
    /// @return the number of rows that were matched
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final int update(Assignment<? super M>... assignments) {
        requireWhole("update");
        requirePlain("update");
        List<Assignment<? super M>> all = Arguments.all("update", ASSIGNMENTS, assignments);
        forget();
        return Updates.update(state(), all, writable());
    }

    /// Makes a new instance and stores it as a new row.
    ///
    /// @param assignments constants, or expressions that the database computes; a field that is not
    ///   named has what a new instance has in it
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    /// @throws dev.quintet.models.expressions.FieldError if an expression refers to a field: there
    ///   is no row yet
    /// @throws dev.quintet.db.IntegrityError if the database refuses the row
    @SafeVarargs
    public final M create(Assignment<? super M>... assignments) {
        return add(Creation.of(instanceModel(), Arguments.all("create", ASSIGNMENTS, assignments)));
    }

    /// Stores new instances with as few statements as can be, all or none: `INSERT INTO ... VALUES
    /// (...), (...)`. No `save` is called, and no many-to-many relation is stored.
    ///
    /// Keys and what else the database fills in are set in the instances where the database gives
    /// new rows back. Where it does not, such fields are not loaded afterwards.
    ///
    /// @return the instances, in their order
    /// @throws IllegalArgumentException if the model has several tables, or if a relation leads to
    ///   an object that is not saved yet
    /// @throws dev.quintet.db.IntegrityError if the database refuses a row
    public final List<M> bulkCreate(Collection<? extends M> instances) {
        return bulkCreate(instances, BulkCreateOptions.DEFAULTS);
    }

    /// Stores new instances as told, with as few statements as can be.
    ///
    /// @return the instances, in their order
    /// @throws IllegalArgumentException if the model has several tables, if a relation leads to an
    ///   object that is not saved yet, or if the options do not fit the model
    /// @throws dev.quintet.db.NotSupportedError if the database cannot do it so
    /// @throws dev.quintet.db.IntegrityError if the database refuses a row
    public final List<M> bulkCreate(Collection<? extends M> instances, BulkCreateOptions options) {
        List<M> all = List.copyOf(Arguments.all("bulkCreate", "instances", instances));
        Arguments.one("bulkCreate", "options", options);
        BulkInsert.insert(
                instanceModel(), all, options.conflicts(), options.rowsPerBatch(), writable());
        return all;
    }

    /// Writes some fields of stored instances with as few statements as can be, all or none:
    /// `UPDATE ... SET rating = CASE WHEN id = 1 THEN 5 ... END WHERE id IN (...)`. No `save` is
    /// called. A field to which an expression was assigned ([Model#assign]) is not loaded
    /// afterwards, as only the database knows its value: [Model#refresh] and [Model#load] read it,
    /// and `save` leaves it out. A generated column is never written, as in `update`: where no
    /// other field is given nothing is sent.
    ///
    /// @return the number of rows that were matched
    /// @throws IllegalArgumentException if there are no fields, if one is part of the key or has no
    ///   column, if an instance has no key, or if a relation leads to an object that is not saved
    @SafeVarargs
    public final int bulkUpdate(
            Collection<? extends M> instances, PathExpression<? super M, ?>... fields) {
        return bulkUpdate(instances, BulkCreateOptions.names("bulkUpdate", fields));
    }

    /// Writes some fields of stored instances, as the other method of this name.
    ///
    /// @param fields the names of the fields
    public final int bulkUpdate(Collection<? extends M> instances, Collection<String> fields) {
        return writeAll(instances, fields, 0);
    }

    /// Writes some fields of stored instances, as the other method of this name.
    ///
    /// @param fields the names of the fields
    /// @param batchSize the greatest number of rows in a statement
    public final int bulkUpdate(
            Collection<? extends M> instances, Collection<String> fields, int batchSize) {
        BulkCreateOptions.requirePositive(batchSize);
        return writeAll(instances, fields, batchSize);
    }

    private int writeAll(
            Collection<? extends M> instances, Collection<String> fields, int batchSize) {
        return Updates.bulkUpdate(
                this,
                Arguments.all("bulkUpdate", "instances", instances),
                Arguments.all("bulkUpdate", "names of fields", fields),
                batchSize);
    }

    /// Stores instances, and updates the rows that exist already, with as few statements as can be:
    /// `INSERT ... ON CONFLICT (...) DO UPDATE`. All fields of a row take the values of its
    /// instance. No `save` is called.
    ///
    /// @param unique the fields by which a row exists already: those of a unique constraint, or of
    ///   the key, which is meant if none is given
    /// @return the instances, in their order
    /// @throws IllegalArgumentException if several rows may have the same in these fields, if two
    ///   instances have, if the model has several tables, or if a relation leads to an object that
    ///   is not saved yet
    /// @throws dev.quintet.db.NotSupportedError if the database cannot do it: one that finds rows
    ///   by any of their keys, as MariaDB does, takes instances with values in one of them only
    @SafeVarargs
    public final List<M> upsert(
            Collection<? extends M> instances, PathExpression<? super M, ?>... unique) {
        List<M> all = List.copyOf(Arguments.all("upsert", "instances", instances));
        Options<M> model = instanceModel();
        Conflicts conflicts =
                Conflicts.updateAll(
                        model, BulkCreateOptions.names("upsert", unique), all, writable());
        BulkInsert.insert(model, all, conflicts, 0, writable());
        return all;
    }

    /// Changes of these rows that give back the rows as instances; see [Returning].
    public final Returning<M, M> returning() {
        return Returning.instances(this);
    }

    /// Changes of these rows that give back one column of each; see [Returning].
    public final <A> Returning<M, A> returning(PathExpression<? super M, A> a) {
        return Returning.columns(this, row -> Selection.<A>get(row, 0), List.of(a));
    }

    /// Changes of these rows that give back what a constructor or another function makes of 2
    /// columns; see [Returning].
    public final <A, B, R> Returning<M, R> returning(
            Selection.Of2<A, B, R> maker,
            PathExpression<? super M, A> a,
            PathExpression<? super M, B> b) {
        return Returning.columns(this, Selection.of(maker), List.of(a, b));
    }

    /// Changes of these rows that give back what a constructor or another function makes of 3
    /// columns; see [Returning].
    public final <A, B, C, R> Returning<M, R> returning(
            Selection.Of3<A, B, C, R> maker,
            PathExpression<? super M, A> a,
            PathExpression<? super M, B> b,
            PathExpression<? super M, C> c) {
        return Returning.columns(this, Selection.of(maker), List.of(a, b, c));
    }

    /// The only row with these values, or a new one that has them.
    ///
    /// @return the instance, and whether it is new
    /// @see #getOrCreate(Defaults, Assignment...)
    @SafeVarargs
    public final Found<M> getOrCreate(Assignment<? super M>... lookups) {
        return new GetOrCreate<>(
                        this, Arguments.all("getOrCreate", ASSIGNMENTS, lookups), Defaults.of())
                .get();
    }

    /// The only row with these values, or a new one that has them, and others beside them.
    ///
    /// Where somebody else adds the row at the same time and the database has a unique constraint,
    /// theirs is the result.
    ///
    /// ```java
    /// Person.objects.getOrCreate(Defaults.of(born.to(1940)), name.to("John"));
    /// ```
    ///
    /// Lookups by name that are more than a field only find rows; a new one does not get them:
    ///
    /// ```java
    /// Person.objects.getOrCreate(Defaults.of(name.to("John")), set("name__iexact", "JOHN"));
    /// ```
    ///
    /// @param defaults what a new row gets beside the values looked for
    /// @return the instance, and whether it is new
    /// @throws MultipleObjectsReturned if several rows have the values
    /// @throws dev.quintet.db.IntegrityError if the database refuses the new row
    @SafeVarargs
    public final Found<M> getOrCreate(
            Defaults<? super M> defaults, Assignment<? super M>... lookups) {
        return new GetOrCreate<>(
                        this,
                        Arguments.all("getOrCreate", ASSIGNMENTS, lookups),
                        Arguments.one("getOrCreate", "defaults", defaults))
                .get();
    }

    /// Changes the only row with these values, or adds one that has them; the row is locked
    /// meanwhile where the database can do so.
    ///
    /// @param defaults what is set in the row, or in a new one beside the values looked for
    /// @return the instance, and whether it is new
    /// @throws MultipleObjectsReturned if several rows have the values
    /// @throws dev.quintet.db.IntegrityError if the database refuses the row
    @SafeVarargs
    public final Found<M> updateOrCreate(
            Defaults<? super M> defaults, Assignment<? super M>... lookups) {
        return new GetOrCreate<>(
                        this,
                        Arguments.all("updateOrCreate", ASSIGNMENTS, lookups),
                        Arguments.one("updateOrCreate", "defaults", defaults))
                .update();
    }

    /// Stores a new instance; a related manager relates it too.
    M add(Creation<M> creation) {
        FetchMode mode = source().loads().fetchMode();
        if (mode != null) {
            creation.instance().origin(Origin.of(mode));
        }
        creation.insert(writable(), source().bound());
        return creation.instance();
    }

    @SuppressWarnings("unchecked") // the model of the query's instances
    final Options<M> instanceModel() {
        return (Options<M>) model();
    }

    /// Deletes all rows, and what refers to them as the relations say. No `delete` of an instance
    /// is called.
    ///
    /// @return how many rows were deleted, in all and of each model
    /// @throws IllegalArgumentException if the query is sliced
    /// @throws ProtectedError if a row protects one of these
    /// @throws RestrictedError if a row that is not deleted with these refers to one of them
    public final Deleted delete() {
        requireWhole("delete");
        requirePlain("delete");
        if (!state().distinctOn().isEmpty()) {
            throw new IllegalArgumentException("delete() cannot be called after distinctOn().");
        }
        forget();
        return Deleted.of(Collector.delete(state(), this, writable(), Errors.INSTANCE));
    }
}
