package dev.quintet.models;

import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The reverse side of a one-to-one relation: the row that refers to this instance, if there is
/// one.
///
/// It is loaded the first time it is asked for and kept, also when there is none.
///
/// @param <T> the model that refers to this one
public final class HasOne<T extends Model> implements Handle {
    /// Stands for a row that was looked for and does not exist.
    private static final Object MISSING = new Object();

    private final Model owner;
    private @Nullable Object related;

    HasOne(Model owner) {
        this.owner = owner;
    }

    /// The object that refers to this instance, loaded if it was not yet.
    ///
    /// @throws RelatedObjectDoesNotExist if there is none
    public T get() {
        return find().orElseThrow(() -> {
            ReverseField field = field();
            return new RelatedObjectDoesNotExist(
                    field.target().label(),
                    owner.options().name() + " has no " + field.accessor() + ".");
        });
    }

    /// The object that refers to this instance, loaded if it was not yet; empty if there is none.
    @SuppressWarnings("unchecked") // only objects of the other model are ever held
    public Optional<T> find() {
        if (related == null) {
            load();
        }
        return related == MISSING ? Optional.empty() : Optional.ofNullable((T) related);
    }

    /// Makes an object refer to this instance. It is not saved.
    ///
    /// @throws IllegalArgumentException if it is no instance of the other model, or is stored in
    ///   another database and no [Router] allows that
    public void set(T object) {
        ReverseField field = field();
        if (!object.options().isA(field.target())) {
            throw new IllegalArgumentException(
                    "Cannot assign "
                            + object.reference()
                            + " to "
                            + owner.options().name()
                            + "."
                            + field.accessor()
                            + ": it takes instances of "
                            + field.target().label()
                            + ".");
        }
        Routers.relate(object, owner);
        ModelType.of(object.options()).relate(object, relation(field), owner);
        related = object;
    }

    /// Makes the object that is loaded, if one is, refer to nothing. It is not saved.
    public void clear() {
        if (related instanceof Model object) {
            KeyRelation relation = relation(field());
            related = null;
            ModelType.of(object.options()).clear(object, relation);
        }
    }

    /// Whether [#find()] would answer without the database.
    public boolean isLoaded() {
        return related != null;
    }

    /// The object if it is loaded, or else whose relation it is. Never touches the database.
    @Override
    public String toString() {
        return related instanceof Model object
                ? object.toString()
                : related == MISSING ? "nothing" : "the row that refers to " + owner.reference();
    }

    // ---- for the library

    /// Holds an object, or knows that there is none.
    void relate(@Nullable Model object) {
        related = object == null ? MISSING : object;
    }

    /// The object that is held, or null where none is loaded or there is none.
    @Nullable Model loaded() {
        return related instanceof Model object ? object : null;
    }

    /// Drops a loaded object.
    void forget() {
        related = null;
    }

    private void load() {
        ReverseField field = field();
        if (ForeignKey.keyOf(owner, relation(field)) == null) {
            return; // nothing can refer to it yet
        }
        Fetcher fetcher = new RelationFetcher(field, owner.options());
        owner.fetchMode().fetch(fetcher, owner);
        if (related == null) {
            throw Loading.fetchedNothing(owner.fetchMode(), fetcher);
        }
    }

    /// Loads the related object.
    void fetch(ReverseField field) {
        KeyRelation relation = relation(field);
        Object key = ForeignKey.keyOf(owner, relation);
        Model found =
                key == null ? null : Loading.one(field.target(), relation.columns(), key, owner);
        if (found != null) {
            ModelType.of(found.options()).relate(found, relation, owner);
        }
        relate(found);
    }

    private static KeyRelation relation(ReverseField field) {
        return (KeyRelation) field.relation();
    }

    private ReverseField field() {
        return (ReverseField) Relations.fieldOf(owner, this);
    }
}
