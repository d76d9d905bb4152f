package dev.quintet.models;

import dev.quintet.db.IntegrityError;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.models.signals.PreInit;
import dev.quintet.models.signals.Signals;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
public abstract class Model {
    private long id; // not a Long, which would be one more object for each row
    private boolean hasId;
    private @Nullable String database;
    private boolean stored;
    private @Nullable Origin origin;
    private @Nullable Beside beside;
    private @Nullable Map<Field, Handle> undeclared;
    private @Nullable Map<ColumnField, Expression<?, ?>> computed;
    private Set<ColumnField> unloaded = Set.of();

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
        if (!hasId) {
            requireImplicitKey();
        }
        return implicitKey();
    }

    /// Sets the implicit key. An instance with another key stands for another row.
    ///
    /// @param id null to make the next save add a row
    /// @throws IllegalStateException if the model declares a key of its own
    public final void setId(@Nullable Long id) {
        requireImplicitKey();
        implicitKey(id);
    }

    /// The primary key, whatever it is called: a list of the parts for a composite key, the raw key
    /// where the primary key is a relation. Null before it is set, or as long as a part is missing.
    public final @Nullable Object pk() {
        Options<?> options = options();
        ModelAccess<Model> access = access(options);
        List<ColumnField> fields = options.pkFields();
        if (fields.size() == 1) {
            return access.get(this, fields.getFirst().index());
        }
        List<Object> parts = new ArrayList<>(fields.size());
        for (ColumnField field : fields) {
            Object part = access.get(this, field.index());
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return Collections.unmodifiableList(parts);
    }

    /// Sets the primary key, whatever it is called.
    ///
    /// @param key the key; a list of the parts for a composite key; null to unset it
    /// @throws IllegalArgumentException if the key has the wrong type or the wrong number of parts
    public final void setPk(@Nullable Object key) {
        Options<?> options = options();
        ModelAccess<Model> access = access(options);
        List<ColumnField> fields = options.pkFields();
        List<?> parts;
        if (key == null) {
            parts = Collections.nCopies(fields.size(), null);
        } else if (fields.size() == 1) {
            parts = List.of(key);
        } else if (key instanceof List<?> list && list.size() == fields.size()) {
            parts = list;
        } else {
            throw new IllegalArgumentException(
                    "The key of "
                            + options.label()
                            + " has "
                            + fields.size()
                            + " parts, "
                            + fields.stream().map(Field::name).toList()
                            + ": pass a list of them, not "
                            + key
                            + ".");
        }
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            access.set(this, field.index(), field.type().prepare(parts.get(i)));
        }
        Options<?> child = options.concrete();
        for (Options<?> parent = child.parent(); parent != null; parent = parent.parent()) {
            ColumnField parentKey = parent.pk();
            access.set(this, parentKey.index(), parentKey.type().prepare(key));
        }
    }

    /// Sets fields of an instance, which is not saved by that. A field may be set to an expression
    /// too: the next save lets the database compute it, and reads the value back. Until then the
    /// Java field is as it was.
    ///
    /// ```java
    /// Model.assign(entry, rating.to(rating.plus(1))).save();
    /// ```
    ///
    /// @return the instance
    /// @throws IllegalArgumentException if there is no such field, or if it cannot have the value
    @SafeVarargs
    public static <M extends Model> M assign(M instance, Assignment<? super M>... assignments) {
        Assigning.assign(instance, List.of(assignments));
        return instance;
    }

    // ---- state

    /// Whether the instance was never stored or loaded.
    public final boolean isNew() {
        return !stored;
    }

    /// The alias of the database that the instance was loaded from or last stored to.
    public final Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /// A value that the query computed beside the row.
    ///
    /// @return null if the database computed NULL
    /// @throws IllegalArgumentException if the query had no annotation of that name
    // the value was read as the type of the annotation, and is null where the database's is
    @SuppressWarnings({"unchecked", "NullAway"})
    public final <T> T get(Annotation<?, T> annotation) {
        return (T) annotation(annotation.name());
    }

    /// A value that the query computed beside the row, by its name.
    ///
    /// @return null if the database computed NULL
    /// @throws IllegalArgumentException if the query computed nothing of that name
    public final @Nullable Object annotation(String name) {
        int at = beside == null ? -1 : beside.indexOf(name);
        if (beside == null || at < 0) {
            throw new IllegalArgumentException(
                    reference()
                            + " has no annotation '"
                            + name
                            + "'. "
                            + (beside == null || beside.names().isEmpty()
                                    ? "The query that loaded it has none."
                                    : "The query that loaded it has: "
                                            + String.join(", ", beside.names())
                                            + "."));
        }
        return beside.value(at);
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
        return beside == null ? Map.of() : beside.annotations();
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
        if (!hasPrefetched(name)) {
            throw new IllegalArgumentException(
                    "Nothing was prefetched for "
                            + reference()
                            + " under the name '"
                            + name
                            + "'."
                            + (options().find(name) == null && options().accessor(name) == null
                                    ? ""
                                    : " It is the name of a field, whose own value stays: choose"
                                            + " another one."));
        }
        return beside().prefetched().get(name);
    }

    /// How what the instance lacks is fetched when it is asked for: the mode of the query that has
    /// loaded it, or else the standard one.
    public final FetchMode fetchMode() {
        return origin == null ? FetchMode.standard() : origin.mode();
    }

    // ---- columns that a query left out

    /// Whether a field has the value of its row. It has not if the query of this instance left it
    /// out, with `only` or `defer`; the Java field has then what a new instance has in it.
    ///
    /// @throws IllegalArgumentException if the path leads to another model, or is no column
    public final boolean isLoaded(PathExpression<?, ?> field) {
        return isLoaded(Loading.name(field));
    }

    /// Whether a field has the value of its row, by its name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the model has no such column
    public final boolean isLoaded(String field) {
        return unloaded.isEmpty() || !unloaded.contains(options().column(field));
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
        Loading.fields(this, Arrays.stream(fields).map(options()::column).toList());
    }

    /// Takes fields for not loaded: [#save()] does not write them any more, and [#load] reads them
    /// again. The key stays.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the model has no such column
    public final void unload(String... fields) {
        Set<ColumnField> missing = new LinkedHashSet<>(unloaded);
        for (String name : fields) {
            ColumnField field = options().column(name);
            if (!options().pkFields().contains(field)) {
                missing.add(field);
            }
        }
        unloaded = missing;
    }

    /// The names of the fields that are not loaded, for a relation that of its key, such as
    /// `blogId`.
    public final Set<String> unloadedFields() {
        Set<String> names = new LinkedHashSet<>();
        for (ColumnField field : options().fields()) {
            if (unloaded.contains(field)) {
                names.add(field.attribute());
            }
        }
        return names;
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
        return Neighbours.by(this, field, true, List.of(conditions));
    }

    /// As [#previousBy(PathExpression, Condition[])], with the field by its name.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if there is no such field
    public final Model previousBy(String field, Condition<?>... conditions) {
        return Neighbours.by(this, field, false, List.of(conditions));
    }

    @SuppressWarnings("unchecked") // the rows of the path's model
    private <M extends Model> M neighbour(
            PathExpression<M, ?> field, boolean next, Condition<? super M>[] conditions) {
        return (M) Neighbours.by(this, String.join("__", field.path()), next, List.of(conditions));
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
    /// written, but for those that are not loaded. Give a field that is not loaded to
    /// [SaveOptions#updateFields] in order to write it nevertheless.
    ///
    /// @throws IllegalArgumentException if a relation leads to an object that is not saved yet
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
    /// afterwards; its other fields stay.
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
        Refreshing.refresh(this, List.of(names));
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
        Refreshing.refreshFrom(this, rows, List.of(names));
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

    // ---- relations by name

    /// A relation by its name: the field of a forward relation, or the accessor of a reverse side
    /// (such as `entrySet`), which need not be declared.
    ///
    /// @throws IllegalArgumentException if the model has no such relation
    public final Handle related(String name) {
        Options<?> options = options();
        Handle declared = type(options).handle(this, name);
        if (declared != null) {
            return declared;
        }
        Field field = options.accessor(name);
        if (field == null && options.find(name) instanceof ForeignKeyField key) {
            field = key.name().equals(name) ? key : null;
        }
        if (field == null) {
            throw new IllegalArgumentException(
                    options.label() + " has no relation '" + name + "'.");
        }
        return handle(field);
    }

    /// The handle of a relation, declared or not.
    final Handle handle(Field field) {
        String name = field instanceof ReverseField reverse ? reverse.accessor() : field.name();
        Options<?> options = options();
        Handle declared = type(options).handle(this, name);
        if (declared != null) {
            return declared;
        }
        Handle other = undeclared(field);
        if (field instanceof ForeignKeyField key && other instanceof OneToOne<?> link) {
            link.load(access(options).get(this, key.index()));
        }
        return other;
    }

    private Handle undeclared(Field field) {
        if (undeclared == null) {
            undeclared = new HashMap<>(4);
        }
        return undeclared.computeIfAbsent(field, this::newHandle);
    }

    private Handle newHandle(Field field) {
        return switch (field) {
            case ForeignKeyField _ -> new OneToOne<>(this, null); // the link to a parent
            case ReverseField reverse when reverse.one() -> new HasOne<>(this);
            case ReverseField reverse when reverse.relation() instanceof ColumnField ->
                    new OneToMany<>(this);
            default -> new ManyToMany<>(this);
        };
    }

    /// The relation that one of this instance's handles stands for.
    final Field fieldOf(Handle handle) {
        Options<?> options = options();
        ModelType<Model> type = type(options);
        for (ColumnField field : options.fields()) {
            if (field instanceof ForeignKeyField && type.handle(this, field.name()) == handle) {
                return field;
            }
        }
        for (ManyToManyField field : options.manyToMany()) {
            if (type.handle(this, field.name()) == handle) {
                return field;
            }
        }
        for (Options<?> model = options; model != null; model = model.parent()) {
            for (ReverseField field : model.reverse()) {
                if (type.handle(this, field.accessor()) == handle) {
                    return field;
                }
            }
        }
        if (undeclared != null) {
            for (Map.Entry<Field, Handle> entry : undeclared.entrySet()) {
                if (entry.getValue() == handle) {
                    return entry.getKey();
                }
            }
        }
        throw new IllegalStateException(
                "A relation of "
                        + options.label()
                        + " is not a field of the model: declare it as a final field, initialized"
                        + " with foreignKey(), oneToOne(), manyToMany(), oneToMany() or hasOne().");
    }

    // ---- as an object

    /// Whether the other is an instance of the same model, or of a proxy of it, with the same key.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Model that)) {
            return false;
        }
        Options<?> mine = options().concrete();
        if (getClass() != that.getClass() && mine != that.options().concrete()) {
            return false;
        }
        Object key = pk();
        return key != null && key.equals(that.pk());
    }

    /// Follows from the key.
    ///
    /// @throws IllegalStateException if the instance has no key yet: in a set or map it would not
    ///   be found any more after it has been saved
    @Override
    public int hashCode() {
        Object key = pk();
        return key == null ? System.identityHashCode(this) : key.hashCode();
    }

    /// The model and the key, such as `Blog object (1)`. Never touches the database.
    @Override
    public String toString() {
        return reference();
    }

    /// The words by which messages name this instance, whatever the user's `toString` says.
    final String reference() {
        Object key = pk();
        return options().name() + " object (" + (key == null ? "unsaved" : key) + ")";
    }

    // ---- for the library

    final Options<?> options() {
        return Apps.options(getClass());
    }

    @SuppressWarnings("unchecked") // the access of an object's own class
    static ModelAccess<Model> access(Options<?> options) {
        return (ModelAccess<Model>) options.access();
    }

    @SuppressWarnings("unchecked") // generated code extends ModelType
    static ModelType<Model> type(Options<?> options) {
        return (ModelType<Model>) options.access();
    }

    final @Nullable Long implicitKey() {
        return hasId ? (Long) id : null;
    }

    final void implicitKey(@Nullable Long key) {
        hasId = key != null;
        id = key == null ? 0 : key;
    }

    final @Nullable String alias() {
        return database;
    }

    final void alias(String alias) {
        database = alias;
    }

    final Map<ColumnField, Expression<?, ?>> computed() {
        return computed == null ? Map.of() : computed;
    }

    /// The database computes the field when the instance is next stored; null if it does not.
    final void compute(ColumnField field, @Nullable Expression<?, ?> expression) {
        if (expression != null) {
            if (computed == null) {
                computed = new LinkedHashMap<>(4);
            }
            computed.put(field, expression);
        } else if (computed != null) {
            computed.remove(field);
        }
    }

    final void settled(Collection<ColumnField> fields) {
        if (computed != null) {
            computed.keySet().removeAll(fields);
        }
    }

    final void stored(String alias) {
        database = alias;
        stored = true;
    }

    final void removed() {
        stored = false;
    }

    final void loadedFrom(String alias, Set<ColumnField> missing) {
        stored(alias);
        unloaded = missing;
        afterLoad();
    }

    final Set<ColumnField> unloaded() {
        return unloaded;
    }

    final void loaded(Collection<ColumnField> fields) {
        if (!unloaded.isEmpty()) {
            Set<ColumnField> rest = new LinkedHashSet<>(unloaded); // others may share the set
            rest.removeAll(fields);
            unloaded = rest.isEmpty() ? Set.of() : rest;
        }
    }

    final void annotate(List<String> names, @Nullable Object[] values) {
        beside().annotate(names, values);
    }

    /// What was loaded beside the row.
    final Beside beside() {
        Beside known = beside;
        if (known == null) {
            known = new Beside();
            beside = known;
        }
        return known;
    }

    /// Whether rows, or that there are none, are known under a name.
    final boolean hasPrefetched(String name) {
        return beside != null && beside.prefetched().containsKey(name);
    }

    /// Whether a query computed a value of that name.
    final boolean hasAnnotation(String name) {
        return beside != null && beside.indexOf(name) >= 0;
    }

    final @Nullable Origin origin() {
        return origin;
    }

    /// What queries over the related rows of this instance load: these have its fetch mode.
    final Loads loadsOfRelated() {
        return origin == null ? Loads.NOTHING : Loads.NOTHING.with(origin.mode());
    }

    /// The origin of an object that is reached through this one.
    final @Nullable Origin originOfOne() {
        return origin == null ? null : Origin.of(origin.mode());
    }

    final void origin(@Nullable Origin origin) {
        this.origin = origin;
    }

    private void requireImplicitKey() {
        Options<?> top = options().concrete();
        for (Options<?> parent = top.parent(); parent != null; parent = parent.parent()) {
            top = parent;
        }
        ColumnField key = top.pkFields().getFirst();
        if (!key.name().equals("id") || !key.auto()) {
            throw new IllegalStateException(
                    top.label()
                            + " declares a key of its own, "
                            + key.name()
                            + ": use it, or pk() and setPk().");
        }
    }
}
