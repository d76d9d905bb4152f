package dev.quintet.models;

import dev.quintet.db.Databases;
import dev.quintet.db.Transaction;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The values that the columns of an instance had when they were last read or written, for models
/// that track changes.
final class Snapshot {
    private final List<ColumnField> fields;
    private final @Nullable Object[] values;

    private Snapshot(List<ColumnField> fields) {
        this.fields = fields;
        this.values = new @Nullable Object[fields.size()];
    }

    private Snapshot(Snapshot other) {
        this.fields = other.fields;
        this.values = other.values.clone();
    }

    /// Remembers what fields of an instance have in them that was just loaded.
    static void begin(Model instance) {
        Snapshot snapshot = new Snapshot(instance.options().fields());
        snapshot.copy(instance, snapshot.fields);
        instance.beside().keep(snapshot);
    }

    /// Remembers what fields of an instance have in them, and that its row has too. Within a
    /// transaction that is rolled back the row has not: then all is as it was before.
    static void take(Model instance, Collection<ColumnField> fields) {
        Snapshot known = instance.hasBeside() ? instance.beside().snapshot() : null;
        Snapshot snapshot = known;
        String alias = instance.alias();
        if (alias != null && Databases.get(alias).inTransaction()) {
            Transaction.on(alias).onRollback(() -> instance.beside().keep(known));
            snapshot = known == null ? null : new Snapshot(known);
        }
        if (snapshot == null) {
            snapshot = new Snapshot(instance.options().fields());
        }
        snapshot.copy(instance, fields);
        instance.beside().keep(snapshot);
    }

    private void copy(Model instance, Collection<ColumnField> from) {
        ModelType<Model> type = ModelType.of(instance.options());
        for (ColumnField field : from) {
            values[field.index()] = copy(type.get(instance, field.index()));
        }
    }

    /// The fields that have changed; null for an instance that has no row to differ from.
    static @Nullable Set<ColumnField> changed(Model instance) {
        Snapshot snapshot = of(instance);
        if (snapshot == null) {
            return null;
        }
        ModelType<Model> type = ModelType.of(instance.options());
        Set<ColumnField> changed = new LinkedHashSet<>(instance.computed().keySet());
        for (ColumnField field : snapshot.fields) {
            Object before = snapshot.values[field.index()];
            if (!Objects.deepEquals(before, type.get(instance, field.index()))) {
                changed.add(field);
            }
        }
        return changed;
    }

    /// The changes by the names of the fields. All values of a new instance are changes.
    static Map<String, Change> changes(Model instance) {
        ModelType<Model> type = ModelType.of(instance.options());
        if (!type.tracksChanges()) {
            throw new IllegalStateException(
                    instance.options().label()
                            + " does not track changes: put @TrackChanges on the class.");
        }
        Snapshot snapshot = of(instance);
        Map<String, Change> changes = new LinkedHashMap<>();
        for (ColumnField field : instance.options().fields()) {
            Object before = snapshot == null ? null : snapshot.values[field.index()];
            Object after = type.get(instance, field.index());
            if (!Objects.deepEquals(before, after)) {
                changes.put(field.name(), new Change(before, after));
            }
        }
        return Collections.unmodifiableMap(changes);
    }

    private static @Nullable Snapshot of(Model instance) {
        return instance.isNew() || !instance.hasBeside() ? null : instance.beside().snapshot();
    }

    private static @Nullable Object copy(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }
}
