package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The rows whose foreign key refers to the instances.
final class PrefetchedRows extends PrefetchedRelation {
    private final ReverseField field;
    private final ForeignKeyField relation;

    PrefetchedRows(ReverseField field, ForeignKeyField relation) {
        super(field.accessor(), true);
        this.field = field;
        this.relation = relation;
    }

    @Override
    Options<?> target() {
        return relation.model();
    }

    @Override
    QueryState all() {
        return QueryState.ofDefaultManager(relation.model());
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        return rows.unsliced()
                .with(new QueryState.Related(List.of(relation.name()), keys, rows.ranks()));
    }

    @Override
    @Nullable Object key(Model instance) {
        return ForeignKey.keyOf(instance, relation);
    }

    @Override
    Object ownerKey(Model row) {
        return Objects.requireNonNull(ModelType.of(row.options()).get(row, relation.index()));
    }

    @Override
    boolean isLoaded(Model instance) {
        return handle(instance).known() != null;
    }

    @Override
    List<Model> related(List<Model> instances) {
        List<Model> rows = new ArrayList<>();
        instances.forEach(instance -> rows.addAll(handle(instance).list()));
        return rows;
    }

    /// An object that the user's query has loaded stays.
    @Override
    void relateBack(Model row, Model instance) {
        ModelType<Model> access = ModelType.of(row.options());
        if (access.related(row, relation) == null) {
            access.relate(row, relation, instance);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the rows are of the related model
    void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen) {
        ((OneToMany<Model>) handle(instance)).hold(rows, (QuerySource<Model>) chosen);
    }

    private OneToMany<?> handle(Model instance) {
        return (OneToMany<?>) Relations.handle(instance, field);
    }
}
