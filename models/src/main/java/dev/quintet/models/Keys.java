package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The primary key of an instance, whatever columns it is made of.
final class Keys {
    private Keys() {}

    /// The key, or null as long as a part is missing.
    static @Nullable Object of(Model instance) {
        Options<?> options = instance.options();
        ModelType<Model> type = ModelType.of(options);
        List<ColumnField> fields = options.pkFields();
        if (fields.size() == 1) {
            return type.get(instance, fields.getFirst().index());
        }
        List<Object> parts = new ArrayList<>(fields.size());
        for (ColumnField field : fields) {
            Object part = type.get(instance, field.index());
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return Collections.unmodifiableList(parts);
    }

    /// The values of the columns of the key.
    static List<@Nullable Object> parts(Model instance) {
        ModelType<Model> type = ModelType.of(instance.options());
        List<@Nullable Object> parts = new ArrayList<>();
        for (ColumnField field : instance.options().pkFields()) {
            parts.add(type.get(instance, field.index()));
        }
        return parts;
    }

    /// Sets the key, and with it the keys of all parents.
    static void set(Model instance, @Nullable Object key) {
        instance.leaveRow();
        Options<?> options = instance.options();
        ModelType<Model> type = ModelType.of(options);
        List<ColumnField> fields = options.pkFields();
        List<?> parts = parts(options, fields, key);
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            type.set(instance, field.index(), field.type().prepare(parts.get(i)));
        }
        Options<?> child = options.concrete();
        for (Options<?> parent = child.parent(); parent != null; parent = parent.parent()) {
            ColumnField parentKey = parent.pk();
            type.set(instance, parentKey.index(), parentKey.type().prepare(key));
        }
    }

    private static List<?> parts(
            Options<?> options, List<ColumnField> fields, @Nullable Object key) {
        if (key == null) {
            return Collections.nCopies(fields.size(), null);
        }
        if (fields.size() == 1) {
            return List.of(key);
        }
        if (key instanceof List<?> list && list.size() == fields.size()) {
            return list;
        }
        throw new IllegalArgumentException(
                "The key of "
                        + options.label()
                        + " has "
                        + fields.size()
                        + " parts, "
                        + fields.stream().map(Field::name).toList()
                        + ": pass a list of them, not "
                        + key
                        + ".");
    }

    /// Whether two instances stand for the same row.
    static boolean equal(Model one, Model other) {
        if (one.getClass() != other.getClass()
                && one.options().concrete() != other.options().concrete()) {
            return false;
        }
        Object key = of(one);
        return key != null && key.equals(of(other));
    }

    /// Refuses the methods of the implicit key where a model declares one of its own.
    static void requireImplicit(Options<?> model) {
        Options<?> top = model.concrete();
        for (Options<?> parent = top.parent(); parent != null; parent = parent.parent()) {
            top = parent;
        }
        ColumnField key = top.pkFields().getFirst();
        if (!key.name().equals("id") || !key.auto()) {
            throw new IllegalStateException(
                    top.label()
                            + " declares a key of its own, "
                            + key.name()
                            + ": use it, or pk() and setPk().");
        }
    }
}
