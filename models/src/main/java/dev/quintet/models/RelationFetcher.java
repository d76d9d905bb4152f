package dev.quintet.models;

import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import java.util.ArrayList;
import java.util.List;

/// Fetches a to-one relation.
final class RelationFetcher extends Fetcher {
    private final Field field;
    private final Options<?> model;

    RelationFetcher(Field field, Options<?> model) {
        this.field = field;
        this.model = model;
    }

    @Override
    public String name() {
        return field instanceof ReverseField reverse ? reverse.accessor() : field.name();
    }

    @Override
    String model() {
        return model.name();
    }

    @Override
    String remedy() {
        return "Load it with selectRelated() or prefetchRelated()";
    }

    @Override
    public void fetchOne(Model instance) {
        switch (Relations.handle(instance, field)) {
            case ForeignKey<?> key -> key.fetch((ForeignKeyField) field);
            case HasOne<?> one -> one.fetch((ReverseField) field);
            case Handle other -> throw new IllegalStateException(other + " leads to many rows");
        }
    }

    @Override
    public void fetchMany(List<? extends Model> instances) {
        if (field instanceof ForeignKeyField key && !instances.isEmpty()) {
            new ColumnFetcher(Writing.optionsOf(instances.getFirst()), List.of(key))
                    .fetchMany(instances);
        }
        List<Model> lacking = new ArrayList<>(instances.size());
        for (Model instance : instances) {
            if (!isLoaded(instance) && hasKey(instance)) {
                lacking.add(instance);
            }
        }
        if (!lacking.isEmpty()) {
            Prefetching.load(lacking, field);
        }
    }

    /// Whether the key is there; that of a row that does not exist any more could not be fetched.
    private boolean hasKey(Model instance) {
        return !(field instanceof ForeignKeyField key) || !instance.unloaded().contains(key);
    }

    private boolean isLoaded(Model instance) {
        return switch (Relations.handle(instance, field)) {
            case ForeignKey<?> key -> key.isLoaded();
            case HasOne<?> one -> one.isLoaded();
            case Handle other -> throw new IllegalStateException(other + " leads to many rows");
        };
    }
}
