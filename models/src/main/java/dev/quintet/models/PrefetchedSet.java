package dev.quintet.models;

import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A relation to many rows, which a handle of the instances holds.
abstract class PrefetchedSet extends PrefetchedRelation {
    private final Field field;
    private final Options<?> target;

    /// @param name the name under which instances have it
    /// @param parts how many values the key of an instance has
    PrefetchedSet(String name, Field field, Options<?> target, int parts) {
        super(name, true, parts);
        this.field = field;
        this.target = target;
    }

    @Override
    final Options<?> target() {
        return target;
    }

    @Override
    final QueryState all() {
        return QueryState.ofDefaultManager(target);
    }

    @Override
    final boolean isLoaded(Model instance) {
        return handle(instance).known() != null;
    }

    @Override
    final List<Model> related(List<Model> instances) {
        List<Model> rows = new ArrayList<>();
        instances.forEach(instance -> rows.addAll(handle(instance).list()));
        return rows;
    }

    @Override
    @SuppressWarnings("unchecked") // the rows are of the related model
    final void hold(Model instance, List<Model> rows, @Nullable QuerySource<?> chosen) {
        ((RelatedSet<Model>) handle(instance)).hold(rows, (QuerySource<Model>) chosen);
    }

    private RelatedSet<?> handle(Model instance) {
        return (RelatedSet<?>) Relations.handle(instance, field);
    }
}
