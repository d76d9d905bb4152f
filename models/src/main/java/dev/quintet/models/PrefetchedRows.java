package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// The rows whose foreign key refers to the instances.
final class PrefetchedRows extends PrefetchedSet {
    private final KeyRelation relation;

    PrefetchedRows(ReverseField field, KeyRelation relation) {
        super(field.accessor(), field, relation.model(), relation.columns().size());
        this.relation = relation;
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        return rows.unsliced()
                .with(new QueryState.Related(List.of(relation.name()), keys, rows.ranks()));
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

    /// An object that the user's query has loaded stays.
    @Override
    void relateBack(Model row, Model instance) {
        ModelType<Model> type = ModelType.of(row.options());
        if (type.related(row, relation) == null) {
            type.relate(row, relation, instance);
        }
    }
}
