package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What plain fields that were not loaded had in them when they were left out: where one has
/// something else now, the program has set it. Handles know that by themselves.
final class Untouched {
    private final List<ColumnField> fields;
    private final @Nullable Object[] values;

    private Untouched(List<ColumnField> fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /// What an instance has in fields that are not loaded; null if no plain one is among them.
    static @Nullable Untouched of(Model instance, Set<ColumnField> unloaded) {
        if (unloaded.isEmpty()) {
            return null;
        }
        List<ColumnField> plain = new ArrayList<>(unloaded.size());
        for (ColumnField field : unloaded) {
            if (!field.deferred() && !(field instanceof ForeignKeyField)) {
                plain.add(field);
            }
        }
        if (plain.isEmpty()) {
            return null;
        }
        ModelType<Model> type = ModelType.of(instance.options());
        @Nullable Object[] values = new @Nullable Object[plain.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = type.get(instance, plain.get(i).index());
        }
        return new Untouched(plain, values);
    }

    /// Those of the fields that are not loaded and were not set either.
    Set<ColumnField> among(Model instance, Set<ColumnField> unloaded) {
        ModelType<Model> type = ModelType.of(instance.options());
        Set<ColumnField> rest = unloaded;
        for (int i = 0; i < values.length; i++) {
            ColumnField field = fields.get(i);
            if (!Objects.deepEquals(values[i], type.get(instance, field.index()))
                    && rest.contains(field)) {
                rest = rest == unloaded ? new LinkedHashSet<>(unloaded) : rest;
                rest.remove(field);
            }
        }
        return rest;
    }
}
