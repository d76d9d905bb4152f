package dev.quintet.models;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The rows whose one-to-one key refers to the instances.
final class PrefetchedOne extends PrefetchedRow {
    private final ReverseField field;
    private final KeyRelation relation;

    PrefetchedOne(ReverseField field, KeyRelation relation) {
        super(field.accessor(), relation.model(), relation.name(), relation.columns().size());
        this.field = field;
        this.relation = relation;
    }

    @Override
    List<ColumnField> links() {
        return relation.columns();
    }

    @Override
    @Nullable Object key(Model instance) {
        return ForeignKey.keyOf(instance, relation);
    }

    @Override
    Object ownerKey(Model row) {
        return Objects.requireNonNull(ModelType.of(row.options()).get(row, relation.columns()));
    }

    @Override
    boolean isLoaded(Model instance) {
        return handle(instance).isLoaded();
    }

    @Override
    @SuppressWarnings("unchecked") // handles of a relation to one row hold instances
    List<Model> related(List<Model> instances) {
        List<Model> rows = new ArrayList<>();
        for (Model instance : instances) {
            ((HasOne<Model>) handle(instance)).find().ifPresent(rows::add);
        }
        return rows;
    }

    @Override
    void relateBack(Model row, Model instance) {
        ModelType.of(row.options()).relate(row, relation, instance);
    }

    @Override
    void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen) {
        handle(instance).relate(rows.isEmpty() ? null : rows.getFirst());
    }

    private HasOne<?> handle(Model instance) {
        return (HasOne<?>) Relations.handle(instance, field);
    }
}
