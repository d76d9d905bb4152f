package dev.quintet.models;

import dev.quintet.db.Transaction;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Rows that refer to one instance, and the verbs that change which they are.
///
/// @param <T> the model of the rows
abstract sealed class ReverseSet<T extends Model> extends RelatedSet<T>
        permits OneToMany, PolymorphicSet {
    ReverseSet(Model owner) {
        super(owner);
    }

    /// The model of the rows.
    abstract Options<?> referring();

    /// Gets ready for a change: drops prefetched rows.
    ///
    /// @throws IllegalArgumentException if this instance has nothing to which others could refer
    abstract void change();

    /// The columns by which a row refers to the owner.
    abstract List<ColumnField> columns();

    /// Makes an object refer to the owner, in memory.
    abstract void relate(T object);

    /// Makes stored rows refer to the owner, with one UPDATE.
    abstract void link(List<Object> keys);

    /// Takes rows out of the set.
    abstract void removeAll(List<T> objects);

    /// Takes objects out of these rows: they refer to nothing then, or are deleted where what leads
    /// here always leads somewhere.
    ///
    /// @throws IllegalArgumentException if the relation does not allow it, or if an object is of
    ///   another model
    /// @throws DoesNotExist if an object of a relation that may refer to nothing does not refer to
    ///   this instance
    @SafeVarargs
    public final void remove(T... objects) {
        remove(Arguments.all("remove", "objects", objects));
    }

    /// As [#remove(Model[])], for objects that are put together at run time.
    public abstract void remove(Collection<? extends T> objects);

    /// Takes all rows out, as [#remove(Model[])] does.
    public abstract void clear();

    /// Makes exactly these objects refer to this instance.
    public abstract void set(Collection<? extends T> objects);

    /// Makes stored objects refer to this instance, with one UPDATE. No `save` is called.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    @SafeVarargs
    public final void add(T... objects) {
        add(Arguments.all("add", "objects", objects));
    }

    /// As [#add(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if an object is of another model, is not stored, or is
    ///   stored in another database
    public final void add(Collection<? extends T> objects) {
        addAll(checked(objects, "add"));
    }

    /// Makes objects refer to this instance and saves each, all or none. They may be new.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    @SafeVarargs
    public final void addAndSave(T... objects) {
        addAndSave(Arguments.all("addAndSave", "objects", objects));
    }

    /// As [#addAndSave(Model[])], for objects that are put together at run time.
    ///
    /// @throws IllegalArgumentException if an object is of another model
    public final void addAndSave(Collection<? extends T> objects) {
        List<T> all = checked(objects, "addAndSave");
        change();
        inOne(
                all,
                () -> {
                    for (T object : all) {
                        relate(object);
                        object.save();
                    }
                });
    }

    /// A new object refers to this instance, whatever else is assigned.
    @Override
    final T add(Creation<T> creation) {
        change();
        relate(creation.instance());
        return super.add(creation);
    }

    final void addAll(List<T> all) {
        change();
        String alias = writable().alias();
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
            link(keys(all));
            all.forEach(object -> linked(object, () -> relate(object)));
        }
    }

    /// Lets an object refer to what its row refers to now.
    final void linked(T object, Runnable change) {
        Rollback.ofRelation(object, writable().alias(), columns(), change);
        ModelType.of(object.options()).loaded(object, columns());
        object.settled(columns());
    }

    /// Removes what is too much, adds what is missing, and leaves the rest alone.
    final void replace(List<T> wanted) {
        inOne(() -> {
            change();
            Set<T> old = new LinkedHashSet<>(using(writable().alias()).list());
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

    /// All or nothing.
    final void inOne(Runnable change) {
        Transaction.on(writable()).savepoint(false).atomic(change::run);
    }

    /// All or nothing, in the objects too.
    final void inOne(List<T> objects, Runnable change) {
        List<Remembered> before = objects.stream().map(Remembered::of).toList();
        try {
            inOne(change);
        } catch (Throwable e) {
            before.forEach(Remembered::restore);
            throw e;
        }
    }

    final List<T> checked(Collection<? extends T> objects, String verb) {
        Options<?> model = referring();
        for (Object object : Arguments.all(verb, "objects", objects)) {
            if (!(object instanceof Model instance) || !instance.options().isA(model)) {
                throw new IllegalArgumentException(
                        verb
                                + "() takes instances of "
                                + model.label()
                                + ", not "
                                + (object instanceof Model instance ? instance.reference() : object)
                                + ".");
            }
        }
        return List.copyOf(objects);
    }

    static List<Object> keys(List<? extends Model> objects) {
        return objects.stream().map(object -> Objects.requireNonNull(object.pk())).toList();
    }

    @Override
    public final String toString() {
        return "rows that refer to " + owner.reference();
    }
}
