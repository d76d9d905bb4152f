package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A foreign key or one-to-one key of the instances. Instances with the same key share the object.
final class PrefetchedForeignKey extends PrefetchedRelation {
    private final ForeignKeyField field;

    PrefetchedForeignKey(ForeignKeyField field) {
        super(field.name(), false);
        this.field = field;
    }

    @Override
    Options<?> target() {
        return field.target();
    }

    @Override
    QueryState all() {
        return QueryState.ofBaseManager(field.target());
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        requireWhole(rows, name());
        PathLookup<?> condition =
                new PathLookup<>(List.of(field.targetColumn().name()), "in", keys);
        return unordered(rows.with(new QueryState.Where(condition, false, false)));
    }

    @Override
    @Nullable Object key(Model instance) {
        return handle(instance).id();
    }

    @Override
    Object ownerKey(Model row) {
        return Objects.requireNonNull(ForeignKey.keyOf(row, field));
    }

    @Override
    boolean isLoaded(Model instance) {
        return handle(instance).isLoaded();
    }

    @Override
    List<Model> related(List<Model> instances) {
        List<Model> rows = new ArrayList<>();
        for (Model instance : instances) {
            Model row = handle(instance).loaded();
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    void relateBack(Model row, Model instance) {
        if (field.oneToOne()) {
            ModelType.of(row.options()).relateBack(row, field.reverse(), instance);
        }
    }

    @Override
    void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen) {
        handle(instance).relate(rows.isEmpty() ? null : rows.getFirst(), field);
    }

    private ForeignKey<?> handle(Model instance) {
        return (ForeignKey<?>) Relations.handle(instance, field);
    }

    /// @throws IllegalArgumentException if the rows are sliced, which says nothing about one row
    static void requireWhole(QueryState rows, String relation) {
        if (rows.sliced()) {
            throw new IllegalArgumentException(
                    "'"
                            + relation
                            + "' leads to one row, so that its Prefetch cannot have a sliced"
                            + " query.");
        }
    }
}
