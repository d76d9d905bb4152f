package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What the sets of related rows have in common.
final class RelatedSets {
    private RelatedSets() {}

    /// The rows of a model, as its default manager gives them, that a path ties to a key.
    static <T extends Model> QuerySource<T> source(
            Options<?> model, String path, Object key, Model owner) {
        QueryState all = QueryState.of(model);
        for (Supplier<?> manager : model.managers().values()) {
            all = ((Manager<?>) manager.get()).source().state();
            break;
        }
        PathLookup<Object> tie =
                new PathLookup<>(List.of(path), "exact", new Operand.Constant(Value.of(key)));
        QueryState tied = all.with(new QueryState.Where(tie, false, true));
        return new QuerySource<>(tied, Writing.database(owner, null));
    }

    /// The value by which rows refer to an instance.
    ///
    /// @throws IllegalArgumentException if the instance is not saved yet
    static Object key(Model instance, ColumnField column, String what) {
        Object key = Model.access(instance.options()).get(instance, column.index());
        if (key == null) {
            throw new IllegalArgumentException(
                    instance.reference() + " must be saved before " + what + " can be used.");
        }
        return key;
    }

    /// The keys of instances of a model.
    ///
    /// @throws IllegalArgumentException if one is of another model, or not saved yet
    static List<Object> keys(
            Iterable<? extends Model> instances,
            Options<?> model,
            ColumnField column,
            String what) {
        List<Object> keys = new ArrayList<>();
        for (Model instance : instances) {
            if (!instance.options().isA(model)) {
                throw new IllegalArgumentException(
                        what
                                + " takes instances of "
                                + model.label()
                                + ", not "
                                + instance.reference()
                                + ".");
            }
            keys.add(key(instance, column, what));
        }
        return keys;
    }
}
