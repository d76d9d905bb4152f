package dev.quintet.models;

import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.internal.write.LateColumns;
import dev.quintet.models.internal.write.RowByKey;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Loads what an instance lacks, from the database of the instance: what its relations lead to, and
/// columns that its query left out.
final class Loading {
    private Loading() {}

    /// The related row with a key in unique columns, or null. No manager's filter hides it. It has
    /// the fetch mode of its owner.
    static @Nullable Model one(
            Options<?> target, List<ColumnField> columns, Object key, Model owner) {
        Model found = (Model) RowByKey.load(target, columns, key, Routers.read(target, owner));
        if (found != null) {
            found.origin(owner.originOfOne());
        }
        return found;
    }

    /// Reads those of the fields that are not loaded yet, in the way of the instance's fetch mode.
    ///
    /// @throws DoesNotExist if the row does not exist any more
    static void late(Model instance, Collection<ColumnField> fields) {
        if (instance.unloaded().isEmpty()) {
            return;
        }
        Options<Model> model = Writing.optionsOf(instance);
        List<ColumnField> missing = LateColumns.missing(model, instance, fields);
        if (missing.isEmpty()) {
            return;
        }
        ColumnFetcher fetcher = new ColumnFetcher(model, missing);
        FetchMode mode = instance.fetchMode();
        mode.fetch(fetcher, instance);
        if (fetcher.isGone(instance)) {
            throw new DoesNotExist(
                    model.label(),
                    instance.reference() + " does not exist in the database any more.");
        }
        if (missing.stream().anyMatch(instance.unloaded()::contains)) {
            throw fetchedNothing(mode, fetcher);
        }
    }

    /// A mode of the user's own neither fetched nor refused.
    static IllegalStateException fetchedNothing(FetchMode mode, Fetcher fetcher) {
        return new IllegalStateException(
                "The fetch mode "
                        + mode
                        + " fetched nothing for "
                        + fetcher
                        + ": it has to call fetchOne() or fetchMany() of the fetcher, or to"
                        + " refuse.");
    }

    /// Takes fields for not loaded, but for those of the key.
    static void unload(Model instance, List<String> names) {
        Options<?> model = instance.options();
        Set<ColumnField> missing = new LinkedHashSet<>(instance.unloaded());
        for (String name : names) {
            for (ColumnField field : model.columns(name)) {
                if (!model.pkFields().contains(field)) {
                    missing.add(field);
                }
            }
        }
        instance.unloaded(missing);
    }

    /// The names of the fields that are not loaded, in the order of the model.
    static Set<String> unloadedNames(Model instance) {
        Set<String> names = new LinkedHashSet<>();
        for (ColumnField field : instance.options().fields()) {
            if (instance.unloaded().contains(field)) {
                names.add(field.attribute());
            }
        }
        return names;
    }

    /// The name of a field that a path leads to.
    ///
    /// @throws IllegalArgumentException if it leads to another model
    static String name(PathExpression<?, ?> field) {
        if (field.path().size() > 1) {
            throw new IllegalArgumentException(
                    "Only fields of the instance itself can be loaded, not '" + field + "'.");
        }
        return field.path().getFirst();
    }
}
