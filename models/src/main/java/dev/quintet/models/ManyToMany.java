package dev.quintet.models;

import dev.quintet.db.Transaction;
import dev.quintet.models.internal.write.PairTable;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The rows of another model that are paired with this instance: a query over them, and the way to
/// change the pairs.
///
/// ```java
/// entry.authors.add(john, paul);
/// entry.authors.filter(Author_.name.startsWith("J")).count();
/// ```
///
/// Changes take effect at once; nothing has to be saved afterwards. The pairs of a relation with a
/// model of its own for them get that model's defaults in its other columns.
///
/// @param <T> the related model
public final class ManyToMany<T extends Model> extends ModelQuery<T, QuerySet<T>>
        implements Handle {
    private final Model owner;

    ManyToMany(Model owner) {
        super(null, QuerySet::new);
        this.owner = owner;
    }

    /// The relation as seen from the instance.
    private record Side(
            String name,
            ForeignKeyField near,
            ForeignKeyField far,
            String path,
            boolean symmetrical) {
        static Side of(Field field) {
            return switch (field) {
                case ManyToManyField many ->
                        new Side(
                                many.name(),
                                many.sourceKey(),
                                many.targetKey(),
                                many.reverse().name(),
                                many.symmetrical());
                case ReverseField reverse when reverse.relation() instanceof ManyToManyField many ->
                        new Side(
                                reverse.accessor(),
                                many.targetKey(),
                                many.sourceKey(),
                                many.name(),
                                false);
                default ->
                        throw new IllegalStateException(field + " is no relation of many to many");
            };
        }

        Options<?> model() {
            return far.target();
        }
    }

    private Side side() {
        return Side.of(owner.fieldOf(this));
    }

    @Override
    QuerySource<T> source() {
        Side side = side();
        Object key = RelatedSets.key(owner, side.near().targetColumn(), side.name());
        return RelatedSets.source(side.model(), side.path(), key, owner);
    }

    @Override
    void keep(List<T> fetched) {
        // the pairs may change: each time is asked anew
    }

    private PairTable pairs(Side side) {
        Object key = RelatedSets.key(owner, side.near().targetColumn(), side.name());
        return new PairTable(
                side.near(), side.far(), key, side.symmetrical(), Writing.database(owner, null));
    }

    @Override
    void belong(T instance) {
        source(); // an owner that is not saved is refused before anything is stored
    }

    @Override
    void belongs(T instance) {
        add(instance);
    }

    /// Pairs instances with this one; those that are paired already stay so.
    ///
    /// @throws IllegalArgumentException if an instance is of another model or not saved
    @SafeVarargs
    public final void add(T... instances) {
        Side side = side();
        add(side, keys(side, Arrays.asList(instances)));
    }

    /// Pairs the rows of keys with this instance; those that are paired already stay so.
    public void addKeys(Object... keys) {
        add(side(), List.of(keys));
    }

    private void add(Side side, List<Object> keys) {
        PairTable pairs = pairs(side);
        if (side.near().model().autoCreated()) {
            Transaction.on(Writing.database(owner, null)).atomic(() -> pairs.add(keys));
        } else {
            Transaction.on(Writing.database(owner, null))
                    .atomic(() -> addThrough(side, pairs, keys));
        }
    }

    /// Pairs of a model of the user's own are instances of it.
    private void addThrough(Side side, PairTable pairs, List<Object> keys) {
        Set<Object> missing = new LinkedHashSet<>(prepared(side, keys));
        pairs.keys().forEach(missing::remove);
        Options<?> through = side.near().model();
        for (Object key : missing) {
            Model pair = (Model) through.access().create();
            Model.access(through).set(pair, side.near().index(), pairs.owner());
            Model.access(through).set(pair, side.far().index(), key);
            pair.save(SaveOptions.DEFAULTS.forceInsert());
        }
    }

    /// Ends the pairs with instances; those that are not paired are left alone.
    ///
    /// @throws IllegalArgumentException if an instance is of another model or not saved
    @SafeVarargs
    public final void remove(T... instances) {
        Side side = side();
        pairs(side).remove(keys(side, Arrays.asList(instances)));
    }

    /// Ends the pairs with the rows of keys.
    public void removeKeys(Object... keys) {
        pairs(side()).remove(List.of(keys));
    }

    /// Ends all pairs of this instance.
    public void clear() {
        pairs(side()).clear();
    }

    /// Pairs exactly these instances with this one: others are removed, missing ones added, and
    /// pairs that stay are not touched.
    ///
    /// @throws IllegalArgumentException if an instance is of another model or not saved
    public void set(Collection<? extends T> instances) {
        Side side = side();
        setKeys(side, keys(side, instances));
    }

    /// As [#set], with keys.
    public void setKeys(Collection<?> keys) {
        setKeys(side(), new ArrayList<>(keys));
    }

    private void setKeys(Side side, List<Object> keys) {
        PairTable pairs = pairs(side);
        Set<Object> wanted = new LinkedHashSet<>(prepared(side, keys));
        Transaction.on(Writing.database(owner, null))
                .atomic(() -> {
                    List<Object> known = pairs.keys();
                    pairs.remove(known.stream().filter(key -> !wanted.contains(key)).toList());
                    List<Object> missing = new ArrayList<>(wanted);
                    missing.removeAll(known);
                    add(side, missing);
                });
    }

    private static List<Object> prepared(Side side, List<Object> keys) {
        List<Object> prepared = new ArrayList<>();
        keys.forEach(key -> prepared.add(side.far().type().prepare(key)));
        return prepared;
    }

    private List<Object> keys(Side side, Iterable<? extends T> instances) {
        return RelatedSets.keys(instances, side.model(), side.far().targetColumn(), side.name());
    }

    @Override
    public String toString() {
        return side().name() + " of " + owner.reference();
    }
}
