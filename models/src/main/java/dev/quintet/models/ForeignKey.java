package dev.quintet.models;

import dev.quintet.models.internal.write.NewInstance;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignObjectField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A relation to one row of another model: the key, and the related object once it is loaded.
///
/// ```java
/// @OnDelete(CASCADE) public final ForeignKey<Blog> blog = foreignKey();
/// @OnDelete(SET_NULL) public final ForeignKey<@Nullable User> editor = foreignKey();
/// ```
///
/// [#id()] never touches the database. [#get()] loads the object the first time, from the database
/// of the instance, and keeps it until another key is set.
///
/// @param <T> the related model, `@Nullable` where the relation may be empty
public sealed class ForeignKey<T extends @Nullable Model> implements Handle permits OneToOne {
    /// Stands for a row that was looked for and does not exist.
    private static final Object MISSING = new Object();

    /// Stands for a row that a query left out: the relation leads nowhere, whatever its key.
    private static final Object ABSENT = new Object();

    private final Model owner;

    /// The key; where other fields of the owner hold it, what was in these when they were last
    /// looked at.
    private @Nullable Object key;

    private @Nullable Object related;

    ForeignKey(Model owner, @Nullable Object defaultKey) {
        this.owner = owner;
        this.key = defaultKey;
    }

    /// The key of the related object, as it is stored; null for none. A composite key is a list of
    /// its parts. Never touches the database, unless the query of the instance left the key out: it
    /// is loaded then.
    public final @Nullable Object id() {
        requireKey();
        return key();
    }

    /// The related object, loaded if it was not yet.
    ///
    /// @return null if there is none and the relation allows it
    /// @throws RelatedObjectDoesNotExist if there is none and the relation does not allow it
    /// @throws DoesNotExist if no row has the key
    // only objects of the target's class are ever held; null where T allows it
    @SuppressWarnings({"unchecked", "NullAway"})
    public final T get() {
        Object found = held() == null ? load() : related;
        if (found == ABSENT) {
            found = null;
        }
        if (found == MISSING) {
            KeyRelation field = field();
            throw new DoesNotExist(
                    field.target().label(),
                    field.model().name()
                            + "."
                            + field.name()
                            + " refers to "
                            + field.target().name()
                            + " "
                            + key()
                            + ", which does not exist.");
        }
        if (found == null) {
            KeyRelation field = field();
            if (!field.nullable()) {
                throw new RelatedObjectDoesNotExist(
                        field.target().label(),
                        owner.options().name() + " has no " + field.name() + ".");
            }
        }
        return (T) found;
    }

    /// The related object, loaded if it was not yet; empty if there is none, whether the relation
    /// allows it or not.
    @SuppressWarnings("unchecked") // only objects of the target's class are ever held
    public final Optional<T> find() {
        Object found = held() == null ? load() : related;
        return found == null || found == MISSING || found == ABSENT
                ? Optional.empty()
                : Optional.of((T) found);
    }

    /// Makes the relation lead to an object. It may be new: its key is then taken over when this
    /// instance is saved, and it has to be saved before.
    ///
    /// @throws IllegalArgumentException if the object is no instance of the related model, or is
    ///   stored in another database and no [Router] allows that
    public final void set(T object) {
        KeyRelation field = field();
        if (object == null) {
            forgetPartner(field);
            write(field, null);
            related = null;
            owner.assigned(field.columns());
            return;
        }
        Options<?> model = object.options();
        if (!model.isA(field.target())) {
            throw new IllegalArgumentException(
                    "Cannot assign "
                            + object.reference()
                            + " to "
                            + field
                            + ": it takes instances of "
                            + field.target().label()
                            + ".");
        }
        Routers.relate(owner, object);
        relate(object, field);
        owner.assigned(field.columns());
        if (field.oneToOne()) {
            ModelType.of(model).relateBack(object, field.reverse(), owner);
        }
    }

    /// Makes the relation lead to the row with a key. A loaded object with another key is dropped.
    ///
    /// @param id a key, or what can be converted to one; null for none. A composite key is a list
    ///   of its parts
    /// @throws IllegalArgumentException if it cannot be a key of the related model
    public final void setId(@Nullable Object id) {
        KeyRelation field = field();
        write(field, id == null ? null : field.parts(id));
        owner.assigned(field.columns());
    }

    /// Makes the relation lead nowhere. Where it has to lead somewhere the database refuses to save
    /// it so.
    @SuppressWarnings("NullAway") // null is what every relation may be until it is saved
    public final void clear() {
        set(null);
    }

    /// Whether [#get()] would answer without the database.
    public final boolean isLoaded() {
        return held() != null || (key() == null && isKeyLoaded());
    }

    /// The key, and the object if it is loaded.
    @Override
    public final String toString() {
        return held() instanceof Model object ? object.toString() : "key " + key();
    }

    // ---- for the library

    final @Nullable Object rawKey() {
        return key;
    }

    /// Sets the key, and drops an object that does not belong to it.
    final void load(@Nullable Object newKey) {
        if (!Objects.equals(key, newKey)) {
            key = newKey;
            related = null;
        }
    }

    /// Remembers where the relation leads.
    ///
    /// @return lets it lead there again
    final Runnable remembered() {
        Object oldKey = key;
        Object oldRelated = related;
        return () -> {
            key = oldKey;
            related = oldRelated;
        };
    }

    /// Drops a loaded object.
    final void forget() {
        if (key() != null) {
            related = null;
        }
    }

    /// The object that is held, or null where none is loaded or there is none.
    final @Nullable Model loaded() {
        return held() instanceof Model object ? object : null;
    }

    /// Holds an object with its key; null for a relation that is known to lead nowhere.
    final void relate(@Nullable Model object, KeyRelation field) {
        if (object != null) {
            write(field, partsOf(object, field));
        }
        hold(object);
    }

    /// Holds the object of its key; null for a relation that is known to lead nowhere.
    final void hold(@Nullable Model object) {
        held();
        related = object != null ? object : key() == null ? null : ABSENT;
    }

    /// The key by which a relation refers to an object.
    static @Nullable Object keyOf(Model object, KeyRelation field) {
        return ModelType.of(object.options()).value(object, field.targetColumns());
    }

    private static List<@Nullable Object> partsOf(Model object, KeyRelation field) {
        ModelType<Model> type = ModelType.of(object.options());
        List<@Nullable Object> parts = new ArrayList<>();
        for (ColumnField column : field.targetColumns()) {
            parts.add(type.value(object, column));
        }
        return parts;
    }

    /// The fields of the owner that hold the key; none where it is the relation's own.
    private List<ColumnField> columns() {
        return !owner.options().foreignObjects().isEmpty()
                        && field() instanceof ForeignObjectField over
                ? over.columns()
                : List.of();
    }

    private @Nullable Object key() {
        return columns().isEmpty() ? key : ModelType.of(owner.options()).get(owner, columns());
    }

    /// What is held of the key. Where other fields hold the key, they may have been set since.
    private @Nullable Object held() {
        if (!columns().isEmpty()) {
            load(inColumns());
        }
        return related;
    }

    private List<@Nullable Object> inColumns() {
        ModelType<Model> type = ModelType.of(owner.options());
        List<@Nullable Object> values = new ArrayList<>();
        columns().forEach(column -> values.add(type.get(owner, column.index())));
        return values;
    }

    /// Sets the key, and drops an object that does not belong to it.
    ///
    /// @param parts the parts of the key, or null for none
    private void write(KeyRelation field, @Nullable List<@Nullable Object> parts) {
        List<ColumnField> columns = columns();
        if (columns.isEmpty()) {
            load(parts == null ? null : parts.getFirst());
            return;
        }
        ModelType<Model> type = ModelType.of(owner.options());
        for (int i = 0; i < columns.size(); i++) {
            ColumnField column = columns.get(i);
            Object part = parts == null ? null : parts.get(i);
            if (parts == null && !field.clearedColumns().contains(column)) {
                continue;
            }
            if (part == null && !NewInstance.takesNull(owner.options(), column)) {
                throw new IllegalArgumentException(
                        field
                                + " cannot be without a key: "
                                + column.named()
                                + " is a primitive. Refer to something that is saved, or declare it"
                                + " as an object.");
            }
            type.set(owner, column.index(), part);
        }
        load(inColumns());
    }

    private boolean isKeyLoaded() {
        return owner.unloaded().isEmpty()
                || Collections.disjoint(owner.unloaded(), field().columns());
    }

    private void requireKey() {
        if (!isKeyLoaded()) {
            Loading.late(owner, field().columns());
        }
    }

    private KeyRelation field() {
        return (KeyRelation) Relations.fieldOf(owner, this);
    }

    private @Nullable Object load() {
        requireKey();
        if (key() == null) {
            return null;
        }
        KeyRelation field = field();
        if (field.parentLink()) {
            Model parent = parentOf(field);
            if (parent != null) {
                parent.origin(owner.originOfOne());
                found(parent, field);
                return related;
            }
        }
        Fetcher fetcher = new RelationFetcher(field.field(), owner.options());
        owner.fetchMode().fetch(fetcher, owner);
        if (related == null) {
            throw Loading.fetchedNothing(owner.fetchMode(), fetcher);
        }
        return related;
    }

    /// Loads the related object.
    final void fetch(KeyRelation field) {
        Object wanted = key();
        if (wanted != null) {
            found(Loading.one(field.target(), field.targetColumns(), wanted, owner), field);
        }
    }

    private void found(@Nullable Model found, KeyRelation field) {
        held();
        related = found == null ? MISSING : found;
        if (found != null && field.oneToOne()) {
            ModelType.of(found.options()).relateBack(found, field.reverse(), owner);
        }
    }

    /// The row of the parent, which the child has loaded with its own; null where it has not.
    private @Nullable Model parentOf(KeyRelation link) {
        if (owner.isNew() || !Objects.equals(key, owner.pk())) {
            return null;
        }
        ModelType<Model> from = ModelType.of(owner.options());
        ModelType<Model> to = ModelType.of(link.target());
        Model parent = to.create();
        for (ColumnField field : link.target().fields()) {
            to.set(parent, field.index(), from.get(owner, field.index()));
        }
        Set<ColumnField> unloaded = new LinkedHashSet<>(owner.unloaded());
        unloaded.retainAll(link.target().fields());
        to.loaded(parent, owner.database().orElseThrow(), unloaded);
        return parent;
    }

    private void forgetPartner(KeyRelation field) {
        if (field.oneToOne() && held() instanceof Model partner) {
            ModelType.of(partner.options()).relateBack(partner, field.reverse(), null);
        }
    }
}
