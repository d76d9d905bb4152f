package dev.quintet.models;

import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The rows of another model whose foreign key refers to this instance: a query over them, and the
/// way to change which they are.
///
/// Changes take effect at once; nothing has to be saved afterwards.
///
/// @param <T> the model that refers to this one
public final class OneToMany<T extends Model> extends ModelQuery<T, QuerySet<T>> implements Handle {
    private final Model owner;

    OneToMany(Model owner) {
        super(null, QuerySet::new);
        this.owner = owner;
    }

    private ReverseField field() {
        return (ReverseField) owner.fieldOf(this);
    }

    private static ForeignKeyField key(ReverseField field) {
        return (ForeignKeyField) field.relation();
    }

    @Override
    QuerySource<T> source() {
        ReverseField field = field();
        return RelatedSets.source(field.target(), key(field).name(), ownKey(field), owner);
    }

    private Object ownKey(ReverseField field) {
        return RelatedSets.key(owner, key(field).targetColumn(), field.accessor());
    }

    @Override
    void keep(List<T> fetched) {
        // the rows may change: each time is asked anew
    }

    @Override
    @SuppressWarnings("unchecked") // the key of T leads to the owner's model
    void belong(T instance) {
        ReverseField field = field();
        ownKey(field);
        ((ForeignKey<Model>) instance.related(key(field).name())).set(owner);
    }

    /// Makes rows refer to this instance, with one UPDATE.
    ///
    /// @throws IllegalArgumentException if an instance is of another model or not saved
    @SafeVarargs
    public final void add(T... instances) {
        add(field(), Arrays.asList(instances));
    }

    private void add(ReverseField field, List<? extends T> instances) {
        if (instances.isEmpty()) {
            ownKey(field);
            return;
        }
        change(field, keys(field, instances), ownKey(field));
        for (T instance : instances) {
            Handle handle = instance.related(key(field).name());
            if (handle instanceof ForeignKey<?> reference) {
                reference.setId(ownKey(field));
            }
        }
    }

    /// Makes rows refer to nothing any more.
    ///
    /// @throws IllegalArgumentException if the foreign key cannot be NULL, or a row does not refer
    ///   to this instance
    @SafeVarargs
    public final void remove(T... instances) {
        ReverseField field = field();
        requireNullable(field, "remove");
        List<T> removed = Arrays.asList(instances);
        Object own = ownKey(field);
        for (T instance : removed) {
            Object refersTo = Model.access(instance.options()).get(instance, key(field).index());
            if (!own.equals(refersTo)) {
                throw new DoesNotExist(
                        field.target().label(),
                        instance.reference() + " does not refer to " + owner.reference() + ".");
            }
        }
        if (!removed.isEmpty()) {
            change(field, keys(field, removed), null);
        }
    }

    /// Makes all rows refer to nothing any more.
    ///
    /// @throws IllegalArgumentException if the foreign key cannot be NULL
    public void clear() {
        ReverseField field = field();
        requireNullable(field, "clear");
        Queries.update(
                state(),
                List.of(new Assignment<>(key(field).name(), new Operand.Constant(Value.of(null)))),
                database());
    }

    /// Makes exactly these rows refer to this instance. Rows that did and are not among them refer
    /// to nothing afterwards, if the foreign key can be NULL; otherwise they stay.
    ///
    /// @throws IllegalArgumentException if an instance is of another model or not saved
    @SuppressWarnings("unchecked") // the rows of this query are of T
    public void set(Collection<? extends T> instances) {
        ReverseField field = field();
        Transaction.on(Writing.database(owner, null))
                .atomic(() -> {
                    List<T> missing = new ArrayList<>(instances);
                    if (key(field).nullable()) {
                        List<T> known = all().list();
                        List<T> others = new ArrayList<>(known);
                        others.removeAll(instances);
                        remove((T[]) others.toArray(Model[]::new));
                        missing.removeAll(known);
                    }
                    add(field, missing);
                });
    }

    private static void requireNullable(ReverseField field, String verb) {
        if (!key(field).nullable()) {
            throw new IllegalArgumentException(
                    verb
                            + "() needs a foreign key that can be NULL, and "
                            + key(field)
                            + " cannot. Delete the rows, or make them refer to another one.");
        }
    }

    private List<Object> keys(ReverseField field, List<? extends T> instances) {
        return RelatedSets.keys(instances, field.target(), field.target().pk(), field.accessor());
    }

    private void change(ReverseField field, List<Object> keys, @Nullable Object to) {
        Options<?> model = field.target();
        List<Expression<?, ?>> items = new ArrayList<>();
        keys.forEach(key -> items.add(Value.of(key)));
        Condition<Object> chosen = new PathLookup<>(List.of("pk"), "in", new Operand.Many(items));
        Queries.update(
                QueryState.of(model).with(new QueryState.Where(chosen, false, false)),
                List.of(new Assignment<>(key(field).name(), new Operand.Constant(Value.of(to)))),
                Writing.database(owner, null));
    }

    @Override
    public String toString() {
        return field().accessor() + " of " + owner.reference();
    }
}
