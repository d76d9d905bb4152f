package dev.quintet.models.meta;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How instances of a model are made, read, written and described, without reflection.
///
/// The annotation processor writes one subclass per model; its fields are numbered from 0 in the
/// order of [#describe], those of parents first. Implementations have no state and are safe for
/// threads.
///
/// @param <M> the model
public abstract class ModelAccess<M> {
    private final Class<M> javaClass;

    protected ModelAccess(Class<M> javaClass) {
        this.javaClass = javaClass;
    }

    /// The model's class.
    public final Class<M> javaClass() {
        return javaClass;
    }

    /// Declares the fields and options; called once, before anything else.
    public abstract void describe(ModelBuilder<M> model);

    /// A new instance, as the user's own no-argument constructor makes it.
    public abstract M create();

    /// Sets all columns from a row.
    ///
    /// @param at the position of the first column, from 1
    public abstract void fill(M model, Row row, int at) throws SQLException;

    /// The value of a field: for a relation the key.
    public abstract @Nullable Object get(M model, int field);

    /// Sets a field; the value has the field's Java class (for a relation the key's), or is null.
    public abstract void set(M model, int field, @Nullable Object value);

    /// The key that columns hold: the value of one column, a list of those of several, and null as
    /// long as one of them is null.
    public final @Nullable Object get(M model, List<ColumnField> key) {
        if (key.size() == 1) {
            return get(model, key.getFirst().index());
        }
        List<@Nullable Object> parts = new ArrayList<>(key.size());
        for (ColumnField column : key) {
            parts.add(get(model, column.index()));
        }
        return KeyRelation.key(parts);
    }

    /// Binds the value of a field.
    public abstract void write(M model, int field, Parameters out) throws SQLException;

    /// The condition of the rows that a manager of the model is about; null for all.
    public abstract @Nullable Condition<?> managed(Object manager);

    /// Lets the object that holds a field's value act before the instance is written.
    ///
    /// @param insert whether a new row is written
    public abstract void beforeSave(M model, ColumnField field, boolean insert);

    /// Tells the object that holds a field's value that the instance has been read.
    public abstract void afterLoad(M model, ColumnField field);

    /// Whether the instance has never been stored or loaded.
    public abstract boolean isNew(M model);

    /// The alias of the database that the instance was loaded from or stored to; null for none.
    public abstract @Nullable String database(M model);

    /// The values that the database computes when the instance is next stored, in the place of the
    /// instance's own.
    public abstract Map<ColumnField, Expression<?, ?>> computed(M model);

    /// Notes that the database has computed the values of some fields.
    public abstract void settled(M model, Collection<ColumnField> fields, String database);

    /// Notes that a row of the instance was added to the database.
    ///
    /// @param counted whether the database gave the key
    public abstract void inserted(M model, String database, boolean counted);

    /// Whether the instance has the key that a database gave to a row of it, and that row was
    /// rolled back.
    public abstract boolean keyIsTakenBack(M model);

    /// Notes that the instance stands in the database.
    public abstract void stored(M model, String database);

    /// Notes that the instance was just read from a database.
    ///
    /// @param unloaded the fields that were not read; it may be shared by many instances
    public abstract void loaded(M model, String database, Set<ColumnField> unloaded);

    /// Notes that fields do not have what the row has now: the database has computed it and has not
    /// told. They count as not loaded.
    public abstract void outdated(M model, Collection<ColumnField> fields);

    /// Notes that fields have the value of the row now.
    public abstract void loaded(M model, Collection<ColumnField> fields);

    /// The fields that were changed since the instance was loaded or saved; null where that is not
    /// known.
    public abstract @Nullable Set<ColumnField> changed(M model);

    /// The fields that were not read from the database.
    public abstract Set<ColumnField> unloaded(M model);

    /// The value of a field, as [#get]; it is read from the database first if it has not been.
    public abstract @Nullable Object value(M model, ColumnField field);

    /// Reads those of the fields from the database that have not been.
    public abstract void load(M model, Collection<ColumnField> fields);

    /// The key of the row that was loaded, where the instance has got another key since and columns
    /// of that row are not loaded yet; null where it has its key.
    public abstract @Nullable List<@Nullable Object> leftKey(M model);

    /// Remembers what the instance tells of itself: its columns, and whether and where it is
    /// stored.
    ///
    /// @return makes the instance tell it again, after something has failed as a whole
    public abstract Runnable remembered(M model);

    /// As [#get(Object, List)], but columns that are not loaded are read from the database first.
    public final @Nullable Object value(M model, List<ColumnField> key) {
        if (key.size() == 1) {
            return value(model, key.getFirst());
        }
        List<@Nullable Object> parts = new ArrayList<>(key.size());
        for (ColumnField column : key) {
            parts.add(value(model, column));
        }
        return KeyRelation.key(parts);
    }

    /// Lets a relation lead nowhere.
    public final void clear(M model, KeyRelation relation) {
        relation.clearedColumns().forEach(column -> set(model, column.index(), null));
    }

    /// Notes that the row of the instance was deleted from the database, while it still has its
    /// key.
    public abstract void removed(M model, String database);

    /// The values computed for the row beside the model's own fields.
    public abstract void annotate(M model, List<String> names, @Nullable Object[] values);

    /// The related object that a forward relation holds, or null where none is loaded.
    public abstract @Nullable Object related(M model, KeyRelation field);

    /// Takes over the keys of objects that were saved after polymorphic keys had been made to lead
    /// to them.
    ///
    /// @param operation the name of what is being done, for the message
    /// @throws IllegalArgumentException if such an object is still not saved
    public abstract void adopt(M model, PolymorphicKeyField field, String operation);

    /// Makes a forward relation hold a loaded object; null for a relation that is known to lead
    /// nowhere.
    public abstract void relate(M model, KeyRelation field, @Nullable Object related);

    /// Lets a forward relation hold the object that belongs to its key, which stays as it is; null
    /// for a key that leads nowhere.
    public abstract void hold(M model, KeyRelation field, @Nullable Object related);

    /// Drops the object that a forward relation holds; its key stays as it is.
    public abstract void forget(M model, KeyRelation field);

    /// Makes the reverse side of a one-to-one relation hold a loaded object, or know that there is
    /// none.
    public abstract void relateBack(M model, ReverseField field, @Nullable Object related);
}
