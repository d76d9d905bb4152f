package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.Relinking;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
public final class OneToMany<T extends Model> extends ReverseSet<T> {
    private @Nullable Bound<T> bound;

    OneToMany(Model owner) {
        super(owner);
    }

    /// The relation, with the query as it is for one key of the owner.
    private record Bound<T>(
            KeyRelation relation,
            @Nullable Object key,
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
        return among(rows, here.relation(), here.key());
    }

    private static QueryState among(QueryState rows, KeyRelation relation, @Nullable Object key) {
        return key == null ? rows.none() : where(rows, relation.name(), key, false);
    }

    @Override
    Options<?> referring() {
        return relation().model();
    }

    private KeyRelation relation() {
        return bound().relation();
    }

    private Bound<T> bound() {
        Bound<T> known = bound;
        KeyRelation relation =
                known != null
                        ? known.relation()
                        : (KeyRelation) ((ReverseField) Relations.fieldOf(owner, this)).relation();
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
            QueryState rows = among(QueryState.ofDefaultManager(relation.model()), relation, key);
            known =
                    new Bound<>(
                            relation,
                            key,
                            owner.alias(),
                            source(rows, new Belonging(relation, owner)));
            bound = known;
        }
        return known;
    }

    /// The verbs that ask the database or change it, on a virtual thread: each gives a
    /// [java.util.concurrent.CompletableFuture].
    @Override
    public AsyncOneToMany<T> async() {
        return new AsyncOneToMany<>(this);
    }

    // ---- changing which rows

    @Override
    void change() {
        forget();
        Bound<T> here = bound();
        if (here.key() == null) {
            throw new IllegalArgumentException(
                    "Nothing can refer to "
                            + owner.reference()
                            + " by "
                            + here.relation()
                            + ": its "
                            + here.relation().targetColumns().stream()
                                    .map(ColumnField::name)
                                    .collect(Collectors.joining(", "))
                            + " is null.");
        }
    }

    @Override
    List<ColumnField> columns() {
        return relation().columns();
    }

    @Override
    void relate(T object) {
        ModelType.of(object.options()).relate(object, relation(), owner);
    }

    @Override
    void link(List<Object> keys) {
        KeyRelation relation = relation();
        Relinking.link(
                relation.model(),
                keys,
                Relinking.to(relation, ForeignKey.keyOf(owner, relation)),
                writable());
    }

    @Override
    void removeAll(List<T> objects) {
        change();
        List<T> all = referring(objects);
        if (!all.isEmpty()) {
            KeyRelation relation = relation();
            Relinking.link(relation.model(), keys(all), Relinking.to(relation, null), writable());
            all.forEach(object -> linked(object, () -> unrelate(object)));
        }
    }

    /// Makes objects refer to nothing, with one UPDATE. No `save` is called.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object does not refer to this instance
    @Override
    public void remove(Collection<? extends T> objects) {
        requireNullable("remove");
        removeAll(checked(objects, "remove"));
    }

    /// Makes objects refer to nothing and saves that field of each, all or none.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object does not refer to this instance
    @SafeVarargs
    public final void removeAndSave(T... objects) {
        removeAndSave(Arguments.all("removeAndSave", "objects", objects));
    }

    /// As [#removeAndSave(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object does not refer to this instance
    public void removeAndSave(Collection<? extends T> objects) {
        requireNullable("removeAndSave");
        List<T> all = referring(checked(objects, "removeAndSave"));
        SaveOptions relation = SaveOptions.DEFAULTS.updateFields(relation().name());
        inOne(
                all,
                () -> {
                    for (T object : all) {
                        unrelate(object);
                        object.save(relation);
                    }
                });
    }

    /// Makes all rows refer to nothing, with one UPDATE.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it
    @Override
    public void clear() {
        requireNullable("clear");
        Relinking.clear(state(), relation(), writable());
    }

    /// Makes exactly these objects refer to this instance: others are removed, new ones added.
    /// Where the relation does not allow to remove, objects are only added.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    @Override
    public void set(Collection<? extends T> objects) {
        List<T> wanted = checked(objects, "set");
        if (relation().nullable()) {
            replace(wanted);
        } else {
            addAll(wanted);
        }
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
        List<Object> all = Arguments.all("setOrder", "keys", keys);
        inOne(() -> {
            for (int place = 0; place < all.size(); place++) {
                QueryState row =
                        state().with(
                                        new QueryState.Where(
                                                ByName.q("pk", all.get(place)), false, false));
                Updates.update(row, List.of(ByName.set("_order", place)), writable());
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

    /// Objects that refer to this instance.
    private List<T> referring(List<T> all) {
        KeyRelation relation = relation();
        Object key = ForeignKey.keyOf(owner, relation);
        for (T object : all) {
            if (!Objects.equals(
                    key, ModelType.of(object.options()).value(object, relation.columns()))) {
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

    private void unrelate(T object) {
        ModelType.of(object.options()).clear(object, relation());
    }

    private void requireNullable(String verb) {
        change();
        if (!relation().nullable()) {
            throw new IllegalArgumentException(
                    verb
                            + "() would leave rows without what they need: "
                            + relation()
                            + " must refer to something. Delete the rows, or add them elsewhere.");
        }
    }
}
