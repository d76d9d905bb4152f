package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// The rows that are paired with the instances. A row is loaded once for each of them: beside it
/// the query gives the key of the instance that it was found for.
final class PrefetchedPairs extends PrefetchedSet {
    /// No annotation of the user's can have a space in its name.
    private static final String KEY = "prefetched for";

    private final ForeignKeyField near;
    private final String path;

    /// @param field the relation as the instances have it
    /// @param near the key from the pairs to the instances
    /// @param far the key from the pairs to the rows
    /// @param path the name by which queries of the rows know the instances
    PrefetchedPairs(
            String name, Field field, ForeignKeyField near, ForeignKeyField far, String path) {
        super(name, field, far.target(), 1);
        this.near = near;
        this.path = path;
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        return rows.unsliced()
                .with(new QueryState.Related(List.of(path), keys, rows.ranks()))
                .with(new QueryState.Annotate(KEY, new Reference<>(List.of(path)), true));
    }

    @Override
    List<ColumnField> links() {
        return List.of(); // the key comes beside the row
    }

    @Override
    @Nullable Object key(Model instance) {
        return ForeignKey.keyOf(instance, near);
    }

    @Override
    Object ownerKey(Model row) {
        return Objects.requireNonNull(row.beside().takeLast());
    }

    @Override
    void relateBack(Model row, Model instance) {
        // a row does not hold what it is paired with
    }
}
