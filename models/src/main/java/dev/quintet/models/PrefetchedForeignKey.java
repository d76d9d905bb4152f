package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A foreign key or one-to-one key of the instances. Instances with the same key share the object.
final class PrefetchedForeignKey extends PrefetchedRow {
    private final KeyRelation field;

    PrefetchedForeignKey(KeyRelation field) {
        super(field.name(), field.target(), path(field.targetColumns()), field.columns().size());
        this.field = field;
    }

    private static String path(List<ColumnField> columns) {
        return columns.size() == 1 ? columns.getFirst().name() : "pk";
    }

    @Override
    List<ColumnField> links() {
        return field.targetColumns();
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
        return (ForeignKey<?>) Relations.handle(instance, field.field());
    }
}
