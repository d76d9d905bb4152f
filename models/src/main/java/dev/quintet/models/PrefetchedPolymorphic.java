package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.PolymorphicRows;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// The rows whose polymorphic key leads to the instances.
final class PrefetchedPolymorphic extends PrefetchedSet {
    private final PolymorphicRelation relation;

    PrefetchedPolymorphic(PolymorphicRelation relation) {
        super(relation.name(), relation, relation.target(), 1);
        this.relation = relation;
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        String key = relation.key().keyColumn().name();
        return PolymorphicRows.typed(rows.unsliced(), relation)
                .with(new QueryState.Related(List.of(key), keys, rows.ranks()));
    }

    @Override
    List<ColumnField> links() {
        return relation.key().columns();
    }

    @Override
    @Nullable Object key(Model instance) {
        Object key = instance.pk();
        return key == null ? null : relation.key().stored(key);
    }

    @Override
    Object ownerKey(Model row) {
        int index = relation.key().keyColumn().index();
        return Objects.requireNonNull(ModelType.of(row.options()).get(row, index));
    }

    @Override
    void relateBack(Model row, Model instance) {
        PolymorphicKeyField key = relation.key();
        if (Relations.handle(row, key) instanceof PolymorphicKey<?> handle
                && handle.loaded() == null) {
            handle.hold(instance);
        }
    }
}
