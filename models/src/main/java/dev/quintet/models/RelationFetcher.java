package dev.quintet.models;

import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
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
        return field instanceof PolymorphicKeyField
                ? "Load it with prefetchRelated()"
                : "Load it with selectRelated() or prefetchRelated()";
    }

    @Override
    public void fetchOne(Model instance) {
        switch (Relations.handle(instance, field)) {
            case ForeignKey<?> key -> key.fetch((KeyRelation) field);
            case HasOne<?> one -> one.fetch((ReverseField) field);
            case PolymorphicKey<?> _ -> load(List.of(instance));
            case Handle other -> throw new IllegalStateException(other + " leads to many rows");
        }
    }

    @Override
    public void fetchMany(List<? extends Model> instances) {
        if (field instanceof KeyRelation key && !instances.isEmpty()) {
            new ColumnFetcher(Writing.optionsOf(instances.getFirst()), key.columns())
                    .fetchMany(instances);
        }
        List<Model> lacking = new ArrayList<>(instances.size());
        for (Model instance : instances) {
            if (!isLoaded(instance) && hasKey(instance)) {
                lacking.add(instance);
            }
        }
        if (!lacking.isEmpty()) {
            load(lacking);
        }
    }

    private void load(List<Model> lacking) {
        if (field instanceof PolymorphicKeyField key) {
            new PolymorphicLoad(key, List.of())
                    .load(lacking, (instance, row) -> hold(instance, row));
        } else {
            Prefetching.load(lacking, field);
        }
    }

    private void hold(Model instance, @Nullable Model row) {
        if (Relations.handle(instance, field) instanceof PolymorphicKey<?> key) {
            key.hold(row);
        }
    }

    /// Whether the key is there; that of a row that does not exist any more could not be fetched.
    private boolean hasKey(Model instance) {
        return !(field instanceof KeyRelation key)
                || Collections.disjoint(instance.unloaded(), key.columns());
    }

    private boolean isLoaded(Model instance) {
        return switch (Relations.handle(instance, field)) {
            case ForeignKey<?> key -> key.isLoaded();
            case HasOne<?> one -> one.isLoaded();
            case PolymorphicKey<?> key -> key.isLoaded();
            case Handle other -> throw new IllegalStateException(other + " leads to many rows");
        };
    }
}
