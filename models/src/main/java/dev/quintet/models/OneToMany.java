package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.Relinking;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The rows of another model whose foreign key refers to this instance: a query over them, and the
/// verbs that change which they are.
///
/// ```java
/// blog.entries.filter(Entry_.rating.gte(4)).list();
/// blog.entries.create(Entry_.headline.to("News"));
/// ```
///
/// The rows hold this instance as what they refer to; it is not loaded again. An instance that is
/// not saved yet has no related rows, and every verb refuses it.
///
/// @param <T> the model that refers to this one
public final class OneToMany<T extends Model> extends ModelQuery<T, QuerySet<T>> implements Handle {
    private final Model owner;
    private @Nullable Bound<T> bound;
    private @Nullable HeldRows<T> held;

    OneToMany(Model owner) {
        super(null, QuerySet::new);
        this.owner = owner;
    }

    /// The relation, with the query as it is for one key of the owner.
    private record Bound<T>(
            ForeignKeyField relation,
            @Nullable Object key,
            @Nullable String alias,
            QuerySource<T> source) {}

    // ---- which rows

    @Override
    QuerySource<T> source() {
        Bound<T> here = bound();
        if (held == null || held.chosen() == null) {
            return here.source();
        }
        QuerySource<T> chosen = held.chosen();
        return chosen.with(among(chosen.state(), here.relation(), here.key()));
    }

    @Override
    @Nullable List<T> known() {
        return held == null ? null : held.rows();
    }

    /// The related rows; those that were prefetched are there without a query, until the relation
    /// is changed.
    @Override
    public QuerySet<T> all() {
        QuerySet<T> all = super.all();
        if (held != null) {
            all.keep(held.rows());
        }
        return all;
    }

    /// Holds prefetched rows.
    void hold(List<T> rows, @Nullable QuerySource<T> chosen) {
        held = new HeldRows<>(rows, chosen);
    }

    /// Drops prefetched rows.
    @Override
    void forget() {
        held = null;
    }

    @Override
    void keep(List<T> fetched) {
        // asked anew each time: the rows may change
    }

    private ForeignKeyField relation() {
        return bound().relation();
    }

    /// The relation, for a change.
    ///
    /// @throws IllegalArgumentException if this instance has nothing to which others could refer
    private ForeignKeyField changed() {
        forget();
        Bound<T> here = bound();
        if (here.key() == null) {
            throw new IllegalArgumentException(
                    "Nothing can refer to "
                            + owner.reference()
                            + " by "
                            + here.relation()
                            + ": its "
                            + here.relation().targetColumn().name()
                            + " is null.");
        }
        return here.relation();
    }

    private Bound<T> bound() {
        Bound<T> known = bound;
        ForeignKeyField relation =
                known != null
                        ? known.relation()
                        : (ForeignKeyField)
                                ((ReverseField) Relations.fieldOf(owner, this)).relation();
        if (owner.pk() == null) {
            throw new IllegalArgumentException(
                    owner.reference()
                            + " must be saved before its related rows ("
                            + relation.model().name()
                            + "."
                            + relation.name()
                            + ") can be used.");
        }
        Object key = ForeignKey.keyOf(owner, relation);
        if (known == null
                || !Objects.equals(key, known.key())
                || !Objects.equals(owner.alias(), known.alias())) {
            known = new Bound<>(relation, key, owner.alias(), source(relation, key));
            bound = known;
        }
        return known;
    }

    private QuerySource<T> source(ForeignKeyField relation, @Nullable Object key) {
        QueryState related = among(QueryState.ofDefaultManager(relation.model()), relation, key);
        Database database = owner.alias() == null ? null : Writing.database(owner, null);
        return new QuerySource<>(
                related, database, new Belonging(relation, owner), owner.loadsOfRelated());
    }

    private static QueryState among(
            QueryState rows, ForeignKeyField relation, @Nullable Object key) {
        return key == null
                ? rows.none()
                : rows.with(
                        new QueryState.Where(
                                new PathLookup<>(
                                        List.of(relation.name()),
                                        "exact",
                                        new Operand.Constant(Value.of(key))),
                                false,
                                false));
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    @Override
    public AsyncOneToMany<T> async() {
        return new AsyncOneToMany<>(this);
    }

    // ---- changing which rows

    /// Makes stored objects refer to this instance, with one UPDATE. No `save` is called.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    @SafeVarargs
    public final void add(T... objects) {
        addAll(List.of(objects));
    }

    /// Makes objects refer to this instance and saves each, all or none. They may be new.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    @SafeVarargs
    public final void addAndSave(T... objects) {
        changed();
        List<T> all = checked(List.of(objects), "addAndSave");
        Transaction.on(database())
                .savepoint(false)
                .atomic(() -> {
                    for (T object : all) {
                        relate(object);
                        object.save();
                    }
                });
    }

    /// Makes objects refer to nothing, with one UPDATE. No `save` is called.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object does not refer to this instance
    @SafeVarargs
    public final void remove(T... objects) {
        requireNullable("remove");
        removeAll(List.of(objects));
    }

    /// Makes objects refer to nothing and saves that field of each, all or none.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object does not refer to this instance
    @SafeVarargs
    public final void removeAndSave(T... objects) {
        requireNullable("removeAndSave");
        List<T> all = referring(List.of(objects), "removeAndSave");
        SaveOptions relation = SaveOptions.DEFAULTS.updateFields(relation().name());
        Transaction.on(database())
                .savepoint(false)
                .atomic(() -> {
                    for (T object : all) {
                        forget(object);
                        object.save(relation);
                    }
                });
    }

    /// Makes all rows refer to nothing, with one UPDATE.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it
    public void clear() {
        requireNullable("clear");
        Relinking.clear(state(), relation(), database());
    }

    /// Makes exactly these objects refer to this instance: others are removed, new ones added.
    /// Where the relation does not allow to remove, objects are only added.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    public void set(Collection<? extends T> objects) {
        List<T> wanted = checked(List.copyOf(objects), "set");
        if (!changed().nullable()) {
            addAll(wanted);
            return;
        }
        Transaction.on(database())
                .savepoint(false)
                .atomic(() -> {
                    Set<T> old = new LinkedHashSet<>(all().list());
                    List<T> added = new ArrayList<>();
                    for (T object : wanted) {
                        if (!old.remove(object)) {
                            added.add(object);
                        }
                    }
                    removeAll(List.copyOf(old));
                    addAll(added);
                });
    }

    /// The keys of the rows in the order that their model has with respect to this one.
    ///
    /// @throws IllegalStateException if it has none: see
    ///   [dev.quintet.models.meta.Meta#orderWithRespectTo]
    public List<Object> order() {
        requireOrder();
        return Queries.list(
                state().ordered(List.of(ByName.by("_order")))
                        .with(new QueryState.Select(List.of(List.of("pk")), false)),
                database(),
                (names, values) -> Objects.requireNonNull(values[0]));
    }

    /// Puts the rows into an order. Rows that are not named keep their places, and keys of other
    /// rows are passed over.
    ///
    /// @param keys of the rows, the first first
    /// @throws IllegalStateException if their model has no order with respect to this one
    public void setOrder(Collection<?> keys) {
        requireOrder();
        forget();
        List<Object> all = List.copyOf(keys);
        Transaction.on(database())
                .savepoint(false)
                .atomic(() -> {
                    for (int place = 0; place < all.size(); place++) {
                        QueryState row =
                                state().with(
                                                new QueryState.Where(
                                                        ByName.q("pk", all.get(place)),
                                                        false,
                                                        false));
                        Updates.update(row, List.of(ByName.set("_order", place)), database());
                    }
                });
    }

    private void requireOrder() {
        Options<?> model = relation().model();
        if (!relation().name().equals(model.orderWithRespectTo())) {
            throw new IllegalStateException(
                    model.label()
                            + " has no order with respect to '"
                            + relation().name()
                            + "': give it one with meta.orderWithRespectTo(...).");
        }
    }

    /// A new object refers to this instance, whatever else is assigned.
    @Override
    T add(Creation<T> creation) {
        ForeignKeyField relation = changed();
        ModelType.of(creation.instance().options()).relate(creation.instance(), relation, owner);
        return super.add(creation);
    }

    private void addAll(List<T> objects) {
        changed();
        List<T> all = checked(objects, "add");
        String alias = database().alias();
        for (T object : all) {
            if (object.isNew() || !alias.equals(object.alias())) {
                throw new IllegalArgumentException(
                        object.reference()
                                + " is not stored in database '"
                                + alias
                                + "': save it first, or use addAndSave().");
            }
        }
        if (!all.isEmpty()) {
            all.forEach(this::relate);
            Relinking.link(relation(), ForeignKey.keyOf(owner, relation()), keys(all), database());
        }
    }

    private void removeAll(List<T> objects) {
        changed();
        List<T> all = referring(objects, "remove");
        if (!all.isEmpty()) {
            Relinking.link(relation(), null, keys(all), database());
            all.forEach(this::forget);
        }
    }

    /// Objects that refer to this instance.
    private List<T> referring(List<T> objects, String verb) {
        List<T> all = checked(objects, verb);
        ForeignKeyField relation = relation();
        Object key = ForeignKey.keyOf(owner, relation);
        for (T object : all) {
            if (!Objects.equals(key, held(object))) {
                throw new DoesNotExist(
                        relation.model().label(),
                        object.reference()
                                + " does not refer to "
                                + owner.reference()
                                + " by "
                                + relation
                                + ".");
            }
        }
        return all;
    }

    private void forget(T object) {
        ModelType.of(object.options()).set(object, relation().index(), null);
    }

    private void relate(T object) {
        ModelType.of(object.options()).relate(object, relation(), owner);
    }

    private @Nullable Object held(T object) {
        return ModelType.of(object.options()).value(object, relation());
    }

    private List<T> checked(List<? extends T> objects, String verb) {
        Options<?> target = relation().model();
        for (Object object : objects) {
            if (!(object instanceof Model instance) || !instance.options().isA(target)) {
                throw new IllegalArgumentException(
                        verb
                                + "() takes instances of "
                                + target.label()
                                + ", not "
                                + (object instanceof Model instance ? instance.reference() : object)
                                + ".");
            }
        }
        return List.copyOf(objects);
    }

    private static List<Object> keys(List<? extends Model> objects) {
        return objects.stream().map(object -> Objects.requireNonNull(object.pk())).toList();
    }

    private void requireNullable(String verb) {
        if (!changed().nullable()) {
            throw new IllegalArgumentException(
                    verb
                            + "() would leave rows without what they need: "
                            + relation()
                            + " must refer to something. Delete the rows, or add them elsewhere.");
        }
    }

    @Override
    public String toString() {
        return "rows that refer to " + owner.reference();
    }
}
