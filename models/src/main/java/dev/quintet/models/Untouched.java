package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// What plain fields that were not loaded had in them when they were left out: where one has
/// something else now, the program has set it. Handles know that by themselves.
final class Untouched {
    private final Set<ColumnField> fields; // many instances share it, in one order
    private final @Nullable Object[] values;

    private Untouched(Set<ColumnField> fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    /// What an instance has in fields that are not loaded; null if no plain one is among them.
    static @Nullable Untouched of(Model instance, Set<ColumnField> unloaded) {
        boolean any = false;
        for (ColumnField field : unloaded) {
            any |= isPlain(field);
        }
        if (!any) {
            return null;
        }
        ModelType<Model> type = ModelType.of(instance.options());
        @Nullable Object[] values = new @Nullable Object[unloaded.size()];
        int i = 0;
        for (ColumnField field : unloaded) {
            values[i++] = isPlain(field) ? type.get(instance, field.index()) : null;
        }
        return new Untouched(unloaded, values);
    }

    private static boolean isPlain(ColumnField field) {
        return !field.deferred() && !(field instanceof ForeignKeyField);
    }

    /// Those of the fields that are not loaded and were not set either.
    Set<ColumnField> among(Model instance, Set<ColumnField> unloaded) {
        ModelType<Model> type = ModelType.of(instance.options());
        Set<ColumnField> rest = unloaded;
        int i = 0;
        for (ColumnField field : fields) {
            Object left = values[i++];
            if (isPlain(field)
                    && !Objects.deepEquals(left, type.get(instance, field.index()))
                    && rest.contains(field)) {
                rest = rest == unloaded ? new LinkedHashSet<>(unloaded) : rest;
                rest.remove(field);
            }
        }
        return rest;
    }
}
