package dev.quintet.models;

import dev.quintet.db.Parameters;
import dev.quintet.db.Row;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.ReverseField;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// How the library reads and writes the instances of one model. The annotation processor writes a
/// subclass for each model; nobody else needs one.
///
/// The protected methods are what generated code is made of.
///
/// @param <M> the model
public abstract class ModelType<M extends Model> extends ModelAccess<M> {

    /// For the subclasses.
    protected ModelType(Class<M> javaClass) {
        super(javaClass);
    }

    @SuppressWarnings("unchecked") // generated code extends ModelType
    static ModelType<Model> of(Options<?> options) {
        return (ModelType<Model>) options.access();
    }

    /// The handle of a relation, forward or reverse, by the name of its Java field.
    ///
    /// @return null if the model declares no handle of that name: the link to a parent and reverse
    ///   sides need none
    public abstract @Nullable Handle handle(M model, String name);

    /// The object that holds the value of a column.
    ///
    /// @return null if the field of that number has none
    public @Nullable ColumnHandle<?> columnHandle(M model, int field) {
        return null;
    }

    /// Whether instances know what was changed in them; see [TrackChanges].
    protected boolean tracksChanges() {
        return false;
    }

    // ---- for generated code

    /// The value that an object holds for its column, loaded or not.
    protected static <T extends @Nullable Object> @Nullable T held(ColumnHandle<T> field) {
        return field.held();
    }

    /// Sets the value that an object holds for its column.
    protected static <T extends @Nullable Object> void load(
            ColumnHandle<T> field, @Nullable T value) {
        field.load(value);
    }

    /// The implicit key.
    protected static @Nullable Long key(Model model) {
        return model.implicitKey();
    }

    /// Sets the implicit key.
    protected static void key(Model model, @Nullable Long key) {
        model.implicitKey(key);
    }

    /// Binds the implicit key.
    protected static void writeKey(Model model, Parameters out) throws SQLException {
        Long key = model.implicitKey();
        if (key == null) {
            out.setNull(SqlType.BIG_INT);
        } else {
            out.setLong(key);
        }
    }

    /// The key that a relation holds.
    protected static @Nullable Object key(ForeignKey<?> handle) {
        return handle.rawKey();
    }

    /// Sets the key of a relation; a loaded object that it does not belong to is dropped.
    protected static void load(ForeignKey<?> handle, @Nullable Object key) {
        handle.load(key);
    }

    /// Reads the key of a relation.
    ///
    /// @param type the type of the target's key
    protected static void load(ForeignKey<?> handle, ValueType<?> type, Row row, int at)
            throws SQLException {
        handle.load(type.read(row, at));
    }

    /// Binds the key of a relation.
    ///
    /// @param type the type of the target's key
    protected static void write(Parameters out, ForeignKey<?> handle, ValueType<?> type)
            throws SQLException {
        type.write(out, handle.rawKey());
    }

    /// The error for the number of a field that the model does not have.
    protected final IllegalArgumentException unknown(int field) {
        return new IllegalArgumentException(
                javaClass().getSimpleName() + " has no field number " + field + ".");
    }

    @Override
    public final @Nullable Condition<?> managed(Object manager) {
        Supplier<? extends Condition<?>> rows =
                manager instanceof QueryManager<?, ?> known ? known.managedRows() : null;
        return rows == null ? null : rows.get();
    }

    // ---- the state of an instance

    @Override
    public final void beforeSave(M model, ColumnField field, boolean insert) {
        ColumnHandle<?> handle = columnHandle(model, field.index());
        if (handle != null) {
            handle.beforeSave(insert);
        }
    }

    @Override
    public final void afterLoad(M model, ColumnField field) {
        ColumnHandle<?> handle = columnHandle(model, field.index());
        if (handle != null) {
            handle.afterLoad();
        }
    }

    @Override
    public final boolean isNew(M model) {
        return model.isNew();
    }

    @Override
    public final @Nullable String database(M model) {
        return model.alias();
    }

    @Override
    public final Map<ColumnField, Expression<?, ?>> computed(M model) {
        return model.computed();
    }

    @Override
    public final void settled(M model, Collection<ColumnField> fields, String database) {
        Rollback.ofComputed(model, database, fields);
        model.settled(fields);
    }

    @Override
    public final void inserted(M model, String database, boolean counted) {
        Rollback.ofInsert(model, database, counted);
        model.stored(database);
    }

    @Override
    public final boolean keyIsTakenBack(M model) {
        return model.keyIsTakenBack();
    }

    @Override
    public final void stored(M model, String database) {
        model.stored(database);
    }

    @Override
    public final void loaded(M model, String database, Set<ColumnField> unloaded) {
        model.loadedFrom(database, unloaded);
        if (tracksChanges()) {
            Snapshot.begin(model);
        }
    }

    @Override
    public final void loaded(M model, Collection<ColumnField> fields) {
        model.loaded(fields);
        if (tracksChanges()) {
            Snapshot.take(model, fields);
        }
    }

    @Override
    public final void outdated(M model, Collection<ColumnField> fields) {
        model.outdated(fields);
        if (tracksChanges()) {
            Snapshot.take(model, fields);
        }
    }

    @Override
    public final @Nullable Set<ColumnField> changed(M model) {
        return tracksChanges() ? Snapshot.changed(model) : null;
    }

    @Override
    public final Set<ColumnField> unloaded(M model) {
        return model.unloaded();
    }

    @Override
    public final @Nullable Object value(M model, ColumnField field) {
        if (model.unloaded().contains(field)) {
            Loading.late(model, List.of(field));
        }
        return get(model, field.index());
    }

    @Override
    public final void load(M model, Collection<ColumnField> fields) {
        Loading.late(model, fields);
    }

    @Override
    public final @Nullable List<@Nullable Object> leftKey(M model) {
        return model.hasBeside() ? model.beside().leftKey() : null;
    }

    @Override
    public final Runnable remembered(M model) {
        return Remembered.of(model)::restore;
    }

    @Override
    public final void removed(M model, String database) {
        Rollback.ofDelete(model, database);
        model.removed();
    }

    @Override
    public final void annotate(M model, List<String> names, @Nullable Object[] values) {
        model.beside().annotate(names, values);
    }

    @Override
    public final @Nullable Object related(M model, KeyRelation field) {
        return handle(model, field.name()) instanceof ForeignKey<?> handle ? handle.loaded() : null;
    }

    @Override
    public final void adopt(M model, PolymorphicKeyField field, String operation) {
        if (handle(model, field.name()) instanceof PolymorphicKey<?> handle) {
            handle.adopt(field, operation);
        }
    }

    @Override
    public final void relate(M model, KeyRelation field, @Nullable Object related) {
        if (handle(model, field.name()) instanceof ForeignKey<?> handle) {
            handle.relate((Model) related, field);
        }
    }

    @Override
    public final void hold(M model, KeyRelation field, @Nullable Object related) {
        if (handle(model, field.name()) instanceof ForeignKey<?> handle) {
            handle.hold((Model) related);
        }
    }

    @Override
    public final void forget(M model, KeyRelation field) {
        if (handle(model, field.name()) instanceof ForeignKey<?> handle) {
            handle.forget();
        }
    }

    @Override
    public final void relateBack(M model, ReverseField field, @Nullable Object related) {
        if (Relations.handle(model, field) instanceof HasOne<?> handle) {
            handle.relate((Model) related);
        }
    }
}
