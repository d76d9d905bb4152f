package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.BulkInsert;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.Conflicts;
import dev.quintet.models.internal.write.Pairs;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.models.signals.PairsChanged.Action;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The rows of another model that are paired with this instance: a query over them, and the verbs
/// that change which they are.
///
/// ```java
/// entry.authors.add(joe, paul);
/// entry.authors.filter(Author_.name.startsWith("P")).list();
/// entry.authors.set(List.of(joe));
/// ```
///
/// Where the pairs have a model of their own, what else they hold has the defaults of that model,
/// or what [#with] says. An instance that is not saved yet has no pairs, and every verb refuses it.
///
/// @param <T> the related model
public final class ManyToMany<T extends Model> extends RelatedSet<T> {
    private static final String OBJECTS = "objects";
    private static final String KEYS = "keys";
    private final @Nullable Given given;
    private @Nullable Bound<T> bound;

    ManyToMany(Model owner) {
        this(owner, null);
    }

    private ManyToMany(Model owner, @Nullable Given given) {
        super(owner);
        this.given = given;
    }

    /// What is known of a handle that is not a field: its relation, and what new pairs hold.
    ///
    /// @param original the handle that it was made of
    private record Given(Field field, List<Assignment<?>> defaults, ManyToMany<?> original) {}

    /// The relation seen from the owner, with the query as it is for one key of the owner.
    ///
    /// @param near the key from the pairs to the owner
    /// @param far the key from the pairs to the other rows
    /// @param path the name by which the other rows' queries know the owner
    private record Bound<T>(
            ManyToManyField relation,
            ForeignKeyField near,
            ForeignKeyField far,
            String path,
            Object key,
            @Nullable String alias,
            QuerySource<T> source) {}

    // ---- which rows

    @Override
    QuerySource<T> related() {
        return bound().source();
    }

    @Override
    QueryState among(QueryState rows) {
        Bound<T> here = bound();
        return where(rows, here.path(), here.key(), true);
    }

    /// The pairs alone, where each of them must lead to a row, and to one that counts.
    @Override
    QueryState counted() {
        Bound<T> here = bound();
        if (known() != null
                || !here.far().constrained()
                || here.far().target().defaultRows() != null) {
            return state();
        }
        Pairs pairs = pairs();
        QueryState rows = pairs.among(QueryState.of(pairs.near().model()), false, null);
        return pairs.far().nullable() ? pairs.leading(rows) : rows;
    }

    @Override
    void drop() {
        super.drop();
        if (given != null) {
            given.original().drop();
        }
    }

    private Bound<T> bound() {
        Bound<T> known = bound;
        Object key = known == null ? null : ForeignKey.keyOf(owner, known.near());
        if (known == null
                || !Objects.equals(key, known.key())
                || !Objects.equals(owner.alias(), known.alias())) {
            known = bind(given == null ? Relations.fieldOf(owner, this) : given.field());
            bound = known;
        }
        return known;
    }

    private Bound<T> bind(Field field) {
        return switch (field) {
            case ManyToManyField forward ->
                    bind(
                            forward,
                            forward.sourceKey(),
                            forward.targetKey(),
                            forward.reverse().name());
            case ReverseField back when back.relation() instanceof ManyToManyField relation ->
                    bind(relation, relation.targetKey(), relation.sourceKey(), relation.name());
            default -> throw new IllegalStateException(field + " is no many-to-many relation");
        };
    }

    private Bound<T> bind(
            ManyToManyField relation, ForeignKeyField near, ForeignKeyField far, String path) {
        Object key = ForeignKey.keyOf(owner, near);
        if (key == null) {
            throw new IllegalArgumentException(
                    owner.reference()
                            + " must be saved before its many-to-many relation "
                            + relation
                            + " can be used.");
        }
        QueryState rows = where(QueryState.ofDefaultManager(far.target()), path, key, true);
        return new Bound<>(relation, near, far, path, key, owner.alias(), source(rows, null));
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    @Override
    public AsyncManyToMany<T> async() {
        return new AsyncManyToMany<>(this);
    }

    // ---- changing which rows

    /// The same relation, through which new pairs are made with values of their own.
    ///
    /// ```java
    /// project.members.with(Assignment_.role.to("lead")).add(ann);
    /// ```
    ///
    /// @param defaults fields of the model of the pairs
    public ManyToMany<T> with(Assignment<?>... defaults) {
        Bound<T> here = bound();
        Field field =
                here.near() == here.relation().sourceKey()
                        ? here.relation()
                        : here.relation().reverse();
        return new ManyToMany<>(owner, new Given(field, List.of(defaults), this));
    }

    /// Pairs stored objects with this instance; pairs that are there already stay as they are.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not saved, or is
    ///   stored in another database
    @SafeVarargs
    public final void add(T... objects) {
        add(Arrays.asList(Arguments.one("add", OBJECTS, objects)));
    }

    /// As [#add(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not saved, or is
    ///   stored in another database
    public void add(Collection<? extends T> objects) {
        addAll(keys(Arguments.one("add", OBJECTS, objects), "add"));
    }

    /// Pairs the rows of some keys with this instance; pairs that are there already stay as they
    /// are.
    ///
    /// @throws IllegalArgumentException if one cannot be a key
    /// @throws dev.quintet.db.IntegrityError if there is no row with a key; MariaDB and MySQL leave
    ///   such a key out, as they do for Django
    public void addKeys(Object... keys) {
        addKeys(Arrays.asList(Arguments.one("addKeys", KEYS, keys)));
    }

    /// As [#addKeys(Object...)], for keys that are put together at run time.
    ///
    /// @throws IllegalArgumentException if one cannot be a key
    /// @throws dev.quintet.db.IntegrityError if there is no row with a key; MariaDB and MySQL leave
    ///   such a key out, as they do for Django
    public void addKeys(Collection<?> keys) {
        addAll(keys(Arguments.one("addKeys", KEYS, keys), "addKeys"));
    }

    /// Removes the pairs with some objects. Objects that are not paired are passed over.
    ///
    /// @throws IllegalArgumentException if an object is of another model, or is not saved
    @SafeVarargs
    public final void remove(T... objects) {
        remove(Arrays.asList(Arguments.one("remove", OBJECTS, objects)));
    }

    /// As [#remove(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if an object is of another model, or is not saved
    public void remove(Collection<? extends T> objects) {
        removeAll(keys(Arguments.one("remove", OBJECTS, objects), "remove"));
    }

    /// Removes the pairs with the rows of some keys.
    ///
    /// @throws IllegalArgumentException if one cannot be a key
    public void removeKeys(Object... keys) {
        removeKeys(Arrays.asList(Arguments.one("removeKeys", KEYS, keys)));
    }

    /// As [#removeKeys(Object...)], for keys that are put together at run time.
    ///
    /// @throws IllegalArgumentException if one cannot be a key
    public void removeKeys(Collection<?> keys) {
        removeAll(keys(Arguments.one("removeKeys", KEYS, keys), "removeKeys"));
    }

    /// Removes all pairs.
    public void clear() {
        forget();
        delete(null);
    }

    /// Makes exactly these objects the paired ones: what is missing is added, what is too much is
    /// removed, the rest is left alone.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not saved, or is
    ///   stored in another database
    public void set(Collection<? extends T> objects) {
        replace(keys(given(objects, "set"), "set"));
    }

    /// Makes exactly the rows of these keys the paired ones: what is missing is added, what is too
    /// much is removed, the rest is left alone.
    ///
    /// @throws IllegalArgumentException if one cannot be a key
    /// @throws dev.quintet.db.IntegrityError if there is no row with a key; MariaDB and MySQL leave
    ///   such a key out, as they do for Django
    public void setKeys(Collection<?> keys) {
        replace(keys(given(keys, "setKeys"), "setKeys"));
    }

    /// A new object is paired with this instance.
    @Override
    T add(Creation<T> creation) {
        bound();
        return Transaction.on(writable())
                .atomic(() -> {
                    T created = super.add(creation);
                    addAll(keys(List.of(created), "create"));
                    return created;
                });
    }

    private void addAll(Set<Object> keys) {
        forget();
        if (keys.isEmpty()) {
            return;
        }
        Transaction.on(pairsDatabase())
                .savepoint(false)
                .atomic(() -> {
                    PairSignals signals = signals();
                    if (signals.wanted()) {
                        Set<Object> missing =
                                new LinkedHashSet<>(pairs().missing(keys, pairsDatabase()));
                        signals.send(Action.PRE_ADD, missing);
                        insert(keys);
                        signals.send(Action.POST_ADD, missing);
                    } else {
                        insert(keys);
                    }
                });
    }

    private PairSignals signals() {
        Bound<T> here = bound();
        return new PairSignals(
                owner,
                here.near(),
                here.far(),
                here.near() != here.relation().sourceKey(),
                pairsDatabase());
    }

    private void insert(Set<Object> keys) {
        insert(pairs(), keys);
        if (symmetrical()) {
            insert(pairs().mirrored(), keys);
        }
    }

    private void insert(Pairs pairs, Collection<?> keys) {
        Options<?> between = pairs.near().model();
        if (between.autoCreated()) {
            pairs.add(keys, pairsDatabase());
        } else {
            insert(between, pairs, pairs.missing(keys, pairsDatabase()));
        }
    }

    private <P> void insert(Options<P> between, Pairs pairs, List<Object> keys) {
        List<Assignment<?>> defaults = given == null ? List.of() : given.defaults();
        List<P> made = new ArrayList<>(keys.size());
        for (Object key : keys) {
            P pair = Creation.unsaved(between, defaults);
            between.access().set(pair, pairs.near().index(), pairs.key());
            between.access().set(pair, pairs.far().index(), key);
            made.add(pair);
        }
        BulkInsert.insert(between, made, Conflicts.REFUSE, 0, pairsDatabase());
    }

    private void removeAll(Set<Object> keys) {
        forget();
        if (!keys.isEmpty()) {
            delete(keys);
        }
    }

    /// @param keys the keys of the objects whose pairs are deleted, or null for all
    private void delete(@Nullable Set<Object> keys) {
        Pairs pairs = pairs();
        QueryState rows =
                pairs.among(QueryState.ofDefaultManager(pairs.near().model()), symmetrical(), keys);
        PairSignals signals = signals();
        if (!signals.wanted()) {
            Collector.delete(rows, this, pairsDatabase(), Errors.INSTANCE);
            return;
        }
        Set<Object> told = keys == null ? Set.of() : keys;
        Transaction.on(pairsDatabase())
                .savepoint(false)
                .atomic(() -> {
                    signals.send(keys == null ? Action.PRE_CLEAR : Action.PRE_REMOVE, told);
                    Collector.delete(rows, this, pairsDatabase(), Errors.INSTANCE);
                    signals.send(keys == null ? Action.POST_CLEAR : Action.POST_REMOVE, told);
                });
    }

    private void replace(Set<Object> wanted) {
        Transaction.on(pairsDatabase())
                .savepoint(false)
                .atomic(() -> {
                    forget();
                    Set<Object> old = new LinkedHashSet<>(keys());
                    Set<Object> added = new LinkedHashSet<>(wanted);
                    added.removeAll(old);
                    old.removeAll(wanted);
                    removeAll(old);
                    addAll(added);
                });
    }

    /// The keys of the paired rows.
    private List<Object> keys() {
        String column = bound().far().targetColumn().name();
        QueryState keys =
                state().ordered(List.of())
                        .with(new QueryState.Select(List.of(List.of(column)), false));
        return Queries.list(keys, pairsDatabase(), (names, values) -> values[0]);
    }

    /// Where pairs are written.
    private Database pairsDatabase() {
        return Routers.write(bound().near().model(), owner);
    }

    private Pairs pairs() {
        Bound<T> here = bound();
        return new Pairs(here.near(), here.far(), here.key());
    }

    private boolean symmetrical() {
        return bound().relation().symmetrical();
    }

    private Set<Object> keys(Collection<?> objectsOrKeys, String verb) {
        ForeignKeyField far = bound().far();
        Set<Object> keys = new LinkedHashSet<>();
        for (Object item : objectsOrKeys) {
            keys.add(item instanceof Model object ? key(object, far, verb) : key(item, far, verb));
        }
        return keys;
    }

    private Object key(Model object, ForeignKeyField far, String verb) {
        if (!object.options().isA(far.target())) {
            throw new IllegalArgumentException(
                    verb
                            + "() takes instances of "
                            + far.target().label()
                            + ", not "
                            + object.reference()
                            + ".");
        }
        Object key = ForeignKey.keyOf(object, far);
        if (key == null) {
            throw new IllegalArgumentException(
                    object.reference()
                            + " must be saved before it can be paired with "
                            + owner.reference()
                            + ".");
        }
        if (!Routers.allows(owner, object)) {
            throw new IllegalArgumentException(
                    object.reference()
                            + " is stored in database '"
                            + object.alias()
                            + "', "
                            + owner.reference()
                            + " in '"
                            + owner.alias()
                            + "': they cannot be paired.");
        }
        return key;
    }

    /// What a user passed, with its nulls still in it.
    private static List<?> given(@Nullable Collection<?> items, String verb) {
        if (items == null) {
            throw new IllegalArgumentException(
                    verb + "() takes a collection, not null. An empty one removes all pairs.");
        }
        return new ArrayList<>(items);
    }

    private static Object key(@Nullable Object item, ForeignKeyField far, String verb) {
        Object key = far.type().prepare(item);
        if (key == null) {
            throw new IllegalArgumentException(verb + "() takes objects and keys, not null.");
        }
        return key;
    }

    @Override
    public String toString() {
        return "rows paired with " + owner.reference();
    }
}
