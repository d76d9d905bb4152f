package dev.quintet.models;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Reference;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The rows that are paired with the instances. A row is loaded once for each of them: beside it
/// the query gives the key of the instance that it was found for.
final class PrefetchedPairs extends PrefetchedRelation {
    /// No annotation of the user's can have a space in its name.
    private static final String KEY = "prefetched for";

    private final ForeignKeyField near;
    private final ForeignKeyField far;
    private final String path;

    /// @param near the key from the pairs to the instances
    /// @param far the key from the pairs to the rows
    /// @param path the name by which queries of the rows know the instances
    PrefetchedPairs(String name, ForeignKeyField near, ForeignKeyField far, String path) {
        super(name, true);
        this.near = near;
        this.far = far;
        this.path = path;
    }

    @Override
    Options<?> target() {
        return far.target();
    }

    @Override
    QueryState all() {
        return QueryState.ofDefaultManager(far.target());
    }

    @Override
    QueryState among(QueryState rows, Operand.Many keys) {
        return rows.unsliced()
                .with(new QueryState.Related(List.of(path), keys, rows.ranks()))
                .with(new QueryState.Annotate(KEY, new Reference<>(List.of(path)), true));
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
    boolean isLoaded(Model instance) {
        return handle(instance).known() != null;
    }

    @Override
    List<Model> related(List<Model> instances) {
        List<Model> rows = new ArrayList<>();
        instances.forEach(instance -> rows.addAll(handle(instance).list()));
        return rows;
    }

    @Override
    void relateBack(Model row, Model instance) {
        // a row does not hold what it is paired with
    }

    @Override
    @SuppressWarnings("unchecked") // the rows are of the related model
    void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen) {
        ((ManyToMany<Model>) handle(instance)).hold(rows, (QuerySource<Model>) chosen);
    }

    private ManyToMany<?> handle(Model instance) {
        return (ManyToMany<?>) instance.related(name());
    }
}
