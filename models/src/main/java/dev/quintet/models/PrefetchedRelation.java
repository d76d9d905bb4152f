package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ManyToManyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A relation whose rows are loaded for many instances at once.
abstract class PrefetchedRelation {
    private final String name;
    private final boolean many;
    private final int parts;

    /// @param parts how many values the key of an instance has
    PrefetchedRelation(String name, boolean many, int parts) {
        this.name = name;
        this.many = many;
        this.parts = parts;
    }

    /// The relation that a field is, or null if it is none.
    static @Nullable PrefetchedRelation of(Field field) {
        return switch (field) {
            case KeyRelation key -> new PrefetchedForeignKey(key);
            case ManyToManyField many ->
                    new PrefetchedPairs(
                            many.name(),
                            many,
                            many.sourceKey(),
                            many.targetKey(),
                            many.reverse().name());
            case PolymorphicRelation relation -> new PrefetchedPolymorphic(relation);
            case ReverseField reverse -> of(reverse);
            case PolymorphicKeyField _, ColumnField _ -> null;
        };
    }

    private static PrefetchedRelation of(ReverseField field) {
        return switch (field.relation()) {
            case ManyToManyField many ->
                    new PrefetchedPairs(
                            field.accessor(),
                            field,
                            many.targetKey(),
                            many.sourceKey(),
                            many.name());
            case KeyRelation key when key.oneToOne() -> new PrefetchedOne(field, key);
            case KeyRelation key -> new PrefetchedRows(field, key);
            default -> throw new IllegalStateException(field + " is no relation");
        };
    }

    /// The name under which instances have it.
    final String name() {
        return name;
    }

    /// Whether it leads to many rows.
    final boolean many() {
        return many;
    }

    /// How many values the key of an instance has.
    final int parts() {
        return parts;
    }

    /// The model that it leads to.
    abstract Options<?> target();

    /// All rows that it may lead to.
    abstract QueryState all();

    /// Of some rows those that belong to instances with certain keys.
    abstract QueryState among(QueryState rows, Operand.Many keys);

    /// The columns of a row that tell to which instance it belongs: they are read with it, whatever
    /// its query leaves out.
    abstract List<ColumnField> links();

    /// By what an instance's rows are found; null if it has none.
    abstract @Nullable Object key(Model instance);

    /// The key of the instance to which a row belongs.
    abstract Object ownerKey(Model row);

    /// Whether an instance holds its rows already.
    abstract boolean isLoaded(Model instance);

    /// The rows that instances hold already.
    abstract List<Model> related(List<Model> instances);

    /// Lets a row hold the instance to which it belongs.
    abstract void relateBack(Model row, Model instance);

    /// Lets an instance hold its rows.
    ///
    /// @param chosen the query by which the user chose them, or null
    abstract void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen);
}
