package dev.quintet.models;

import dev.quintet.db.IntegrityError;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.models.expressions.HasKey;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.signals.PreInit;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The base class of all models: a row of a table as an object.
///
/// ```java
/// public class Blog extends Model {
///     public static final Manager<Blog> objects = Manager.of(Blog.class);
///
///     @Size(max = 100) public String name;
///     public String tagline = "";
/// }
/// ```
///
/// Every field of an instance is a column or a relation, but for those that are `transient`, and
/// those that are `final` and no relation: they are the program's own and are not stored.
///
/// A model without a field marked [PrimaryKey] has the key `id`, counted by the database. Two
/// instances are equal if they stand for the same row: the same model and the same key. An instance
/// without a key equals only itself.
///
/// Instances are not safe for use by several threads.
public abstract class Model extends InstanceState implements HasKey {
    /// For the subclasses.
    protected Model() {
        if (Signals.PRE_INIT.hasReceivers()) {
            Signals.PRE_INIT.send(getClass(), options().label(), new PreInit<>(getClass()));
        }
    }

    // ---- relations, for the initializers of fields

    /// The key of a row of another model.
    protected final <T extends @Nullable Model> ForeignKey<T> foreignKey() {
        return new ForeignKey<>(this, null);
    }

    /// The key of a row of another model.
    ///
    /// @param defaultKey the key that a new instance has
    protected final <T extends @Nullable Model> ForeignKey<T> foreignKey(Object defaultKey) {
        return new ForeignKey<>(this, defaultKey);
    }

    /// The key of a row of another model to which no other row refers.
    protected final <T extends @Nullable Model> OneToOne<T> oneToOne() {
        return new OneToOne<>(this, null);
    }

    /// The key of a row of another model to which no other row refers.
    ///
    /// @param defaultKey the key that a new instance has
    protected final <T extends @Nullable Model> OneToOne<T> oneToOne(Object defaultKey) {
        return new OneToOne<>(this, defaultKey);
    }

    /// Rows of another model, each of which may belong to several of this one.
    protected final <T extends Model> ManyToMany<T> manyToMany() {
        return new ManyToMany<>(this);
    }

    /// The rows of another model whose foreign key refers to this one.
    protected final <T extends Model> OneToMany<T> oneToMany() {
        return new OneToMany<>(this);
    }

    /// The row of another model whose one-to-one key refers to this one.
    protected final <T extends Model> HasOne<T> hasOne() {
        return new HasOne<>(this);
    }

    // ---- heavy columns, for the initializers of fields

    /// A column that is loaded when it is asked for.
    protected final <T extends @Nullable Object> Deferred<T> deferred() {
        return new Deferred<>(this, null);
    }

    /// A column that is loaded when it is asked for.
    ///
    /// @param defaultValue the value that a new instance has
    protected final <T extends @Nullable Object> Deferred<T> deferred(T defaultValue) {
        return new Deferred<>(this, defaultValue);
    }

    // ---- the key

    /// The implicit key `id`; null before the first save.
    ///
    /// @throws IllegalStateException if the model declares a key of its own
    public @Nullable Long id() {
        Long key = implicitKey();
        if (key == null) {
            Keys.requireImplicit(options());
        }
        return key;
    }

    /// Sets the implicit key. An instance with another key stands for another row.
    ///
    /// @param id null to make the next save add a row
    /// @throws IllegalStateException if the model declares a key of its own
    public final void setId(@Nullable Long id) {
        Keys.requireImplicit(options());
        leaveRow();
        implicitKey(id);
    }

    /// The primary key, whatever it is called: a list of the parts for a composite key, the raw key
    /// where the primary key is a relation. Null before it is set, or as long as a part is missing.
    @Override
    public final @Nullable Object pk() {
        return Keys.of(this);
    }

    /// Sets the primary key, whatever it is called.
    ///
    /// @param key the key; a list of the parts for a composite key; null to unset it
    /// @throws IllegalArgumentException if the key has the wrong type or the wrong number of parts
    public final void setPk(@Nullable Object key) {
        Keys.set(this, key);
    }

    /// Sets fields of an instance, which is not saved by that. A field may be set to an expression
    /// too: the next save lets the database compute it, and reads the value back. Until then the
    /// Java field is as it was. What is set last counts: a Java field that has something else in it
    /// than at the time of the assignment was set since, and its value is stored in the place of
    /// the expression. That the very same value was put there cannot be seen: assign it as
    /// `rating.to(value)` in order to take the expression back.
    ///
    /// ```java
    /// Model.assign(entry, rating.to(rating.plus(1))).save();
    /// ```
    ///
    /// @return the instance
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    @SafeVarargs
    public static <M extends Model> M assign(M instance, Assignment<? super M>... assignments) {
        Assigning.assign(
                Arguments.one("assign", "an instance", instance),
                Arguments.all("assign", "assignments such as name.to(value)", assignments));
        return instance;
    }

    // ---- state

    /// Whether the instance was never stored or loaded, or has lost its row: by [#delete()], or
    /// because the transaction that added the row was rolled back. It keeps its key then, and the
    /// next save adds the row with it.
    public final boolean isNew() {
        return !isStored();
    }

    /// The alias of the database that the instance was loaded from or last stored to.
    public final Optional<String> database() {
        return Optional.ofNullable(alias());
    }

    /// A value that the query computed beside the row.
    ///
    /// @return null if the database computed NULL
    /// @throws IllegalArgumentException if the query had no annotation of that name, or if a number
    ///   that was computed is beyond its Java type
    // the value was read as the type of the annotation, and is null where the database's is
    @SuppressWarnings({"unchecked", "NullAway"})
    public final <T> T get(Annotation<?, T> annotation) {
        Object value = annotation(annotation.name());
        Class<?> declared = DeclaredNumbers.declared(annotation, options());
        return (T) DeclaredNumbers.of(value, declared, annotation);
    }

    /// A value that the query computed beside the row, by its name.
    ///
    /// @return null if the database computed NULL
    /// @throws IllegalArgumentException if the query computed nothing of that name
    public final @Nullable Object annotation(String name) {
        return Beside.annotation(this, name);
    }

    /// A value of a known class that the query computed beside the row, by its name:
    /// `entry.annotation("total", Long.class)`. Where the annotation itself is at hand,
    /// [#get(Annotation)] needs no class.
    ///
    /// @return null if the database computed NULL
    /// @throws IllegalArgumentException if the query computed nothing of that name, or a value of
    ///   another class
    public final <T> @Nullable T annotation(String name, Class<T> type) {
        return Beside.annotation(this, name, type);
    }

    /// The instance that [ModelQuery#selectRelated] loaded over a filtered relation; empty if there
    /// is none.
    ///
    /// @throws IllegalArgumentException if the query loaded nothing over that relation
    @SuppressWarnings("unchecked") // it was read as an instance of the relation's model
    public final <T> Optional<T> find(FilteredRelation<?, T, ?> relation) {
        return Optional.ofNullable((T) annotation(relation.alias()));
    }

    /// The values that the query computed beside the row, by their names and in its order; none if
    /// it had no annotations.
    public final Map<String, @Nullable Object> annotations() {
        return hasBeside() ? beside().annotations() : Map.of();
    }

    /// The related rows that were prefetched under a name, in the order of their query. For a
    /// relation that leads to one row the list has one or none; see [#find(Prefetch)].
    ///
    /// @throws IllegalArgumentException if nothing was prefetched under that name
    @SuppressWarnings("unchecked") // the prefetch put rows of its own model there
    public final <T extends Model> List<T> get(Prefetch<?, T> prefetch) {
        return switch (prefetched(prefetch.name())) {
            case null -> List.of();
            case List<?> rows -> (List<T>) rows;
            case Object row -> List.of((T) row);
        };
    }

    /// The related row that was prefetched under a name; empty if there is none. For a relation
    /// that leads to many rows it is the first of them.
    ///
    /// @throws IllegalArgumentException if nothing was prefetched under that name
    public final <T extends Model> Optional<T> find(Prefetch<?, T> prefetch) {
        return get(prefetch).stream().findFirst();
    }

    /// What was prefetched under a name: a list, or for a relation that leads to one row that row.
    ///
    /// @return null if the relation leads to one row and there is none
    /// @throws IllegalArgumentException if nothing was prefetched under that name
    public final @Nullable Object prefetched(String name) {
        return Beside.prefetched(this, name);
    }

    /// How what the instance lacks is fetched when it is asked for: the mode of the query that has
    /// loaded it, or else the standard one.
    public final FetchMode fetchMode() {
        Origin origin = origin();
        return origin == null ? FetchMode.standard() : origin.mode();
    }

    /// What was changed in the fields since the instance was loaded or saved, by their names: what
    /// [#save()] is going to write. All values of a new instance are changes.
    ///
    /// @throws IllegalStateException if the model does not track changes: see [TrackChanges]
    public final Map<String, Change> changes() {
        return Snapshot.changes(this);
    }

    // ---- columns that a query left out

    /// Whether a field has the value of its row. It has not if the query of this instance left it
    /// out, with `only` or `defer`; the Java field has then what a new instance has in it, until it
    /// is set to something else.
    ///
    /// @throws IllegalArgumentException if the path leads to another model, or is no column
    public final boolean isLoaded(PathExpression<?, ?> field) {
        return isLoaded(Loading.name(field));
    }

    /// Whether a field has the value of its row, by its name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the model has no such column
    public final boolean isLoaded(String field) {
        return unloaded().isEmpty() || Collections.disjoint(unloaded(), options().columns(field));
    }

    /// Reads those of the fields that the query of this instance left out, with one query. A field
    /// that is loaded keeps its value.
    ///
    /// @throws IllegalArgumentException if a path leads to another model, or is no column
    /// @throws DoesNotExist if the row does not exist any more
    public final void load(PathExpression<?, ?>... fields) {
        load(Arrays.stream(fields).map(Loading::name).toArray(String[]::new));
    }

    /// Reads those of the fields that the query of this instance left out, by their names.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the model has no such column
    /// @throws DoesNotExist if the row does not exist any more
    public final void load(String... fields) {
        Loading.late(this, Arrays.stream(fields).map(options()::column).toList());
    }

    /// Takes fields for not loaded: [#save()] does not write them any more, and [#load] reads them
    /// again. The key stays.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the model has no such column
    public final void unload(String... fields) {
        Loading.unload(this, Arguments.all("unload", "names of fields", fields));
    }

    /// The names of the fields that are not loaded, for a relation that of its key, such as
    /// `blogId`.
    public final Set<String> unloadedFields() {
        return Loading.unloadedNames(this);
    }

    /// Called for each instance that is made of a row, when its columns are read: to override in
    /// order to keep what was read, or to fill fields that are no columns. [#database()] and
    /// [#isLoaded] tell where the row is from and what was read; relations and annotations are not
    /// there yet.
    protected void afterLoad() {}

    // ---- neighbours

    /// The next row by a date or time, then by the key.
    ///
    /// @param field a field of this instance's model that is never null
    /// @param conditions which rows count; all by default
    /// @throws DoesNotExist if there is none
    /// @throws IllegalArgumentException if the instance is not saved, or if the field is no date
    @SafeVarargs
    public final <M extends Model> M nextBy(
            PathExpression<M, ? extends Temporal> field, Condition<? super M>... conditions) {
        return neighbour(field, true, conditions);
    }

    /// The row before this one by a date or time, then by the key.
    ///
    /// @param field a field of this instance's model that is never null
    /// @param conditions which rows count; all by default
    /// @throws DoesNotExist if there is none
    /// @throws IllegalArgumentException if the instance is not saved, or if the field is no date
    @SafeVarargs
    public final <M extends Model> M previousBy(
            PathExpression<M, ? extends Temporal> field, Condition<? super M>... conditions) {
        return neighbour(field, false, conditions);
    }

    /// As [#nextBy(PathExpression, Condition[])], with the field by its name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field
    public final Model nextBy(String field, Condition<?>... conditions) {
        return Neighbours.by(
                this, field, true, Arguments.all("nextBy", QueryRows.CONDITIONS, conditions));
    }

    /// As [#previousBy(PathExpression, Condition[])], with the field by its name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field
    public final Model previousBy(String field, Condition<?>... conditions) {
        return Neighbours.by(
                this, field, false, Arguments.all("previousBy", QueryRows.CONDITIONS, conditions));
    }

    @SuppressWarnings("unchecked") // the rows of the path's model
    private <M extends Model> M neighbour(
            PathExpression<M, ?> field, boolean next, Condition<? super M>[] conditions) {
        return (M)
                Neighbours.by(
                        this,
                        String.join("__", field.path()),
                        next,
                        Arguments.all(
                                next ? "nextBy" : "previousBy", QueryRows.CONDITIONS, conditions));
    }

    /// The next row of those that refer to the same one, in the order that their model has with
    /// respect to it.
    ///
    /// @throws DoesNotExist if this is the last
    /// @throws IllegalStateException if the model has no such order
    public final Model nextInOrder() {
        return Neighbours.inOrder(this, true);
    }

    /// The row before this one of those that refer to the same one, in the order that their model
    /// has with respect to it.
    ///
    /// @throws DoesNotExist if this is the first
    /// @throws IllegalStateException if the model has no such order
    public final Model previousInOrder() {
        return Neighbours.inOrder(this, false);
    }

    // ---- saving and deleting

    /// Stores the instance: adds a row, or changes the row of its key.
    ///
    /// A row is added if the key is not set, or if the instance is new and has its key by default.
    /// Otherwise the row of the key is changed, and added if there is none. All columns are
    /// written, but for those that are not loaded. A field that was left out and has been set since
    /// counts as loaded; that it was set shows by its value, which differs from what was in it.
    /// Give a field to [SaveOptions#updateFields] in order to write that very value. What is not
    /// loaded is read first where a row is added.
    ///
    /// @throws IllegalArgumentException if a relation leads to an object that is not saved yet
    /// @throws IllegalStateException if a row is to be added and what is not loaded is in no row
    ///   any more
    /// @throws dev.quintet.db.IntegrityError if the database refuses the row
    public final void save() {
        save(SaveOptions.DEFAULTS);
    }

    /// Stores the instance as told. This is the method to override in order to do something
    /// whenever an instance is saved; bulk operations do not call it.
    ///
    /// @throws IllegalArgumentException if a relation leads to an object that is not saved yet, if
    ///   a field to be updated does not exist, or if there is no key to update a row by
    /// @throws NotUpdated if a row had to be updated and there is none
    /// @throws dev.quintet.db.IntegrityError if the database refuses the row
    public void save(SaveOptions options) {
        Writing.save(this, options);
    }

    /// Stores the instance as a new row, without asking whether there is one with its key.
    ///
    /// @throws dev.quintet.db.IntegrityError if the database refuses the row
    public final void insert() {
        save(SaveOptions.DEFAULTS.forceInsert());
    }

    /// Deletes the row, and what refers to it as the relations say. The instance has no key
    /// afterwards; its other fields stay. Where the transaction is rolled back it is stored again
    /// and has its key.
    ///
    /// @return how many rows were deleted, in all and of each model
    /// @throws IllegalArgumentException if the instance has no key
    /// @throws ProtectedError if a row protects this one
    /// @throws RestrictedError if a row that is not deleted with this one refers to it
    public final Deleted delete() {
        return delete(DeleteOptions.DEFAULTS);
    }

    /// Deletes the row as told. This is the method to override in order to do something whenever an
    /// instance is deleted; deletions of queries, and of what refers to something, do not call it.
    ///
    /// @return how many rows were deleted, in all and of each model
    /// @throws IllegalArgumentException if the instance has no key
    /// @throws ProtectedError if a row protects this one
    /// @throws RestrictedError if a row that is not deleted with this one refers to it
    public Deleted delete(DeleteOptions options) {
        return Writing.delete(this, options);
    }

    /// Reads all fields from the database again, but for those that are not loaded. Related objects
    /// that were loaded are dropped.
    ///
    /// @throws DoesNotExist if the row does not exist any more
    /// @throws IllegalArgumentException if the instance has no key
    public final void refresh() {
        Refreshing.refresh(this, null);
    }

    /// Reads some fields from the database again. Related objects of relations among them are
    /// dropped; relations without a column are only dropped.
    ///
    /// @throws DoesNotExist if the row does not exist any more
    /// @throws IllegalArgumentException if the instance has no key, or no such field
    public final void refreshFields(String... names) {
        Refreshing.refresh(this, Arguments.all("refreshFields", "names of fields", names));
    }

    /// Reads fields again from the row that a query gives: to lock it, to load related rows with
    /// it, or to take it from another database.
    ///
    /// ```java
    /// entry.refreshFrom(Entry.objects.selectRelated(blog()));
    /// ```
    ///
    /// @param rows the rows among which the one of this instance is looked for
    /// @param names the fields; none for all that are loaded
    /// @throws DoesNotExist if the row is not among them
    /// @throws IllegalArgumentException if the instance has no key, if the query is about another
    ///   model, or if there is no field of a name
    public final void refreshFrom(ModelQuery<?, ?> rows, String... names) {
        Refreshing.refreshFrom(this, rows, Arguments.all("refreshFrom", "names of fields", names));
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    public final AsyncInstance async() {
        return new AsyncInstance(this);
    }

    // ---- validation

    /// The rules that concern several fields: the method to override in order to test an instance
    /// as a whole, or to complete it. [#fullClean] calls it, saving does not.
    ///
    /// ```java
    /// @Override
    /// public void clean() {
    ///     if (end != null && end.isBefore(start)) {
    ///         throw ValidationError.ofField("end", "order", "The end comes before the start.");
    ///     }
    /// }
    /// ```
    ///
    /// @throws ValidationError if the instance is refused
    public void clean() {}

    /// Tests everything: the fields, then [#clean], what must be unique, the constraints. A field
    /// that failed is left alone by what comes after it. Saving never calls this.
    ///
    /// @param exclude the names of fields to leave alone
    /// @throws ValidationError with all problems by field
    /// @throws IllegalStateException if a field has a constraint of Jakarta Validation beyond the
    ///   standard ones and there is no provider for it
    public void fullClean(String... exclude) {
        Validation.fullClean(this, exclude);
    }

    /// Tests each field by itself: whether it may be null or empty, its choices, the row that a
    /// relation leads to (with a query for each), its validators.
    ///
    /// @param exclude the names of fields to leave alone
    /// @throws ValidationError with all problems by field
    public void cleanFields(String... exclude) {
        Validation.cleanFields(this, exclude);
    }

    /// Looks for other rows with the same values in fields that are unique, unique together or
    /// unique for a date, with a query for each.
    ///
    /// @param exclude the names of fields to leave alone
    /// @throws ValidationError with all problems by field
    public void validateUnique(String... exclude) {
        Validation.validateUnique(this, exclude);
    }

    /// Asks the database about the constraints that the model and its parents declare, with a query
    /// for each.
    ///
    /// @param exclude the names of fields to leave alone; constraints that speak of them are left
    ///   out
    /// @throws ValidationError with all problems by field
    public void validateConstraints(String... exclude) {
        Validation.validateConstraints(this, exclude);
    }

    /// Says of this instance, which the database refused to store, what validation would have said:
    /// the field that is to blame, in the model's words.
    ///
    /// ```java
    /// try {
    ///     entry.save();
    /// } catch (IntegrityError error) {
    ///     form.show(entry.explain(error).orElseThrow(() -> error).problems());
    /// }
    /// ```
    ///
    /// @return empty where the database does not tell which rule was broken, or where the rule is
    ///   none of this model's
    public final Optional<ValidationError> explain(IntegrityError error) {
        return Validation.explain(this, error);
    }

    /// The label of a field's current choice; its value as text where it is none of the choices,
    /// and empty where there is no value.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the path is no column of this model
    /// @throws IllegalArgumentException if the field has no choices
    public final String displayOf(PathExpression<?, ?> field) {
        return displayOf(String.join("__", field.path()));
    }

    /// As [#displayOf(PathExpression)], for a field by its name.
    public final String displayOf(String field) {
        return Validation.displayOf(this, field);
    }

    /// The value of a field by its name; for a relation the key. A field that is not loaded is read
    /// first.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field, or if it is a
    ///   relation without a column
    public final @Nullable Object fieldValue(String field) {
        return ModelType.of(options()).value(this, options().columns(field));
    }

    // ---- relations by name

    /// A relation by its name: the field of a forward relation, or the accessor of a reverse side
    /// (such as `entrySet`), which need not be declared.
    ///
    /// @throws IllegalArgumentException if the model has no such relation
    public final Handle related(String name) {
        return Relations.named(this, name);
    }

    // ---- as an object

    /// Whether the other is an instance of the same model, or of a proxy of it, with the same key.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Model that && Keys.equal(this, that));
    }

    /// Follows from the key.
    ///
    /// @throws IllegalStateException if the instance has no key yet: in a set or map it would not
    ///   be found any more after it has been saved
    @Override
    public int hashCode() {
        Object key = pk();
        if (key == null) {
            throw new IllegalStateException(
                    reference()
                            + " has no key yet, and so no hash: in a set or map it would not be"
                            + " found any more after it has been saved. Save it first, or use an"
                            + " IdentityHashMap.");
        }
        return key.hashCode();
    }

    /// The model and the key, such as `Blog object (1)`. Never touches the database.
    @Override
    public String toString() {
        return reference();
    }

    // ---- for the library

    @Override
    final String reference() {
        Object key = pk();
        return options().name() + " object (" + (key == null ? "unsaved" : key) + ")";
    }

    final void loadedFrom(String alias, Set<ColumnField> missing) {
        stored(alias);
        unloaded(missing);
        afterLoad();
    }
}
