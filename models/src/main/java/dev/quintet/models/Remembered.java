package dev.quintet.models;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ForeignKeyField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What an instance told of itself before a verb: where the verb fails as a whole, and its rows are
/// rolled back, the instance is to tell it again.
///
/// Columns with a handle look after themselves, as what is to be stored with them may be more than
/// a value.
final class Remembered {
    private final Model instance;
    private final List<@Nullable Object> values = new ArrayList<>();
    private final List<Runnable> relations = new ArrayList<>();
    private final boolean stored;
    private final @Nullable String alias;
    private final Set<ColumnField> unloaded;
    private final Map<ColumnField, Expression<?, ?>> computed;
    private final @Nullable List<@Nullable Object> leftKey;

    private Remembered(Model instance) {
        this.instance = instance;
        this.stored = instance.isStored();
        this.alias = instance.alias();
        this.unloaded = instance.unloaded();
        this.computed = new LinkedHashMap<>(instance.computed());
        ModelType<Model> type = ModelType.of(instance.options());
        this.leftKey = type.leftKey(instance);
        for (ColumnField field : instance.options().fields()) {
            values.add(field.hasHandle() ? null : type.get(instance, field.index()));
            if (field instanceof ForeignKeyField
                    && type.handle(instance, field.name()) instanceof ForeignKey<?> relation) {
                relations.add(relation.remembered());
            }
        }
    }

    static Remembered of(Model instance) {
        return new Remembered(instance);
    }

    void restore() {
        ModelType<Model> type = ModelType.of(instance.options());
        for (ColumnField field : instance.options().fields()) {
            Object value = values.get(field.index());
            if (!field.hasHandle() && !Objects.equals(value, type.get(instance, field.index()))) {
                type.set(instance, field.index(), value);
            }
        }
        relations.forEach(Runnable::run);
        instance.stands(stored, alias);
        instance.unloaded(unloaded);
        instance.settled(instance.options().fields());
        computed.forEach(instance::compute);
        if (leftKey != null) {
            instance.beside().keepLeftKey(leftKey);
        }
    }
}
