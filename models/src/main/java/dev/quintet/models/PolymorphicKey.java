package dev.quintet.models;

import dev.quintet.models.internal.write.NewInstance;
import dev.quintet.models.meta.PolymorphicKeyField;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Optional;

/// A relation to one row of any model: two columns tell the model and the key.
///
/// The object is loaded the first time it is asked for, from the database of the instance, and kept
/// as long as the columns stay as they are. A key that leads nowhere is no error. Users hold a
/// subclass of it, which says how models are told apart.
///
/// @param <T> what all related objects are: [Model], or a class or interface that they share
public abstract non-sealed class PolymorphicKey<T> implements Handle {
    private final Model owner;
    private @Nullable Held held;

    /// For subclasses, whose instances are final fields of models.
    ///
    /// @param owner the instance that has the field
    protected PolymorphicKey(Model owner) {
        this.owner = owner;
    }

    /// What the relation is known to lead to.
    ///
    /// @param type the value that tells the model
    /// @param key the key
    /// @param object the object, or null where there is none
    private record Held(@Nullable Object type, @Nullable Object key, @Nullable Model object) {
        boolean stands(@Nullable Object otherType, @Nullable Object otherKey) {
            return Objects.equals(type, otherType) && Objects.equals(key, otherKey);
        }
    }

    /// The related object, loaded if it was not yet.
    ///
    /// @return null if there is none
    public final @Nullable T get() {
        return find().orElse(null);
    }

    /// The related object, loaded if it was not yet; empty if there is none.
    // objects of other classes are refused when they are set
    @SuppressWarnings("unchecked")
    public final Optional<T> find() {
        PolymorphicKeyField field = field();
        Held known = current(field);
        if (known == null) {
            owner.fetchMode().fetch(new RelationFetcher(field, owner.options()), owner);
            known = current(field);
        }
        if (known == null) {
            throw Loading.fetchedNothing(
                    owner.fetchMode(), new RelationFetcher(field, owner.options()));
        }
        return Optional.ofNullable((T) known.object());
    }

    /// Makes the relation lead to an object: sets both columns. The object may be new: its key is
    /// then taken over when this instance is saved, and it has to be saved before.
    ///
    /// @throws IllegalArgumentException if the object is no instance of a model, or if the column
    ///   cannot hold its key
    public final void set(T object) {
        PolymorphicKeyField field = field();
        if (!(object instanceof Model target)) {
            throw new IllegalArgumentException(
                    "Cannot assign "
                            + object
                            + " to "
                            + field
                            + ": it takes instances of models. To make it lead nowhere call"
                            + " clear().");
        }
        if (owner.alias() == null && target.alias() != null) {
            owner.alias(target.alias());
        }
        Object type =
                field.discriminator().value(field.known(target.options()), Routers.own(owner));
        put(field, type, key(field, target));
        hold(target);
    }

    /// Makes the relation lead nowhere.
    public final void clear() {
        PolymorphicKeyField field = field();
        put(field, null, null);
        held = new Held(null, null, null);
    }

    /// Whether [#get()] would answer without the database.
    public final boolean isLoaded() {
        return current(field()) != null;
    }

    /// The object if it is loaded, or else the columns.
    @Override
    public final String toString() {
        return held != null && held.object() != null
                ? held.object().toString()
                : "a row of any model";
    }

    // ---- for the library

    /// Holds the object that the columns lead to now; null for none.
    final void hold(@Nullable Model object) {
        PolymorphicKeyField field = field();
        held = new Held(value(field, true), value(field, false), object);
    }

    /// Drops a loaded object.
    final void forget() {
        held = null;
    }

    /// The object that is held, or null where none is loaded or there is none.
    final @Nullable Model loaded() {
        Held known = current(field());
        return known == null ? null : known.object();
    }

    /// Takes over the key of an object that was saved after it had been set.
    ///
    /// @throws IllegalArgumentException if it is still not saved
    final void adopt(PolymorphicKeyField field, String operation) {
        Held known = current(field);
        if (known == null || known.object() == null) {
            return;
        }
        Object key = key(field, known.object());
        if (key == null) {
            throw new IllegalArgumentException(
                    operation
                            + "() is prohibited, so that no data is lost: '"
                            + field.name()
                            + "' of the "
                            + field.model().name()
                            + " refers to a "
                            + known.object().options().name()
                            + " that is not saved. Save that first.");
        }
        if (!key.equals(known.key())) {
            put(field, known.type(), key);
            hold(known.object());
        }
    }

    /// What is held, if the columns are still the same.
    private @Nullable Held current(PolymorphicKeyField field) {
        Held known = held;
        if (known != null && known.stands(value(field, true), value(field, false))) {
            return known;
        }
        return value(field, true) == null ? new Held(null, null, null) : null;
    }

    private @Nullable Object value(PolymorphicKeyField field, boolean type) {
        return ModelType.of(owner.options())
                .value(owner, type ? field.typeColumn() : field.keyColumn());
    }

    private void put(PolymorphicKeyField field, @Nullable Object type, @Nullable Object key) {
        ModelType<Model> access = ModelType.of(owner.options());
        access.set(owner, field.typeColumn().index(), type);
        if (key != null || NewInstance.takesNull(owner.options(), field.keyColumn())) {
            access.set(owner, field.keyColumn().index(), key);
        }
        owner.assigned(field.columns());
    }

    private static @Nullable Object key(PolymorphicKeyField field, Model target) {
        Object key = target.pk();
        return key == null ? null : field.stored(key);
    }

    private PolymorphicKeyField field() {
        return (PolymorphicKeyField) Relations.fieldOf(owner, this);
    }
}
