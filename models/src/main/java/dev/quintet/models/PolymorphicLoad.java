package dev.quintet.models;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.internal.query.KeyBatches;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicKeyField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/// Loads what polymorphic keys of instances lead to: one query for each model among it.
///
/// @param field the key
/// @param chosen queries to choose from, each of another model; other models' rows are all taken
record PolymorphicLoad(PolymorphicKeyField field, List<? extends ModelQuery<?, ?>> chosen) {
    PolymorphicLoad {
        chosen = List.copyOf(chosen);
        Set<Options<?>> models = new HashSet<>();
        for (ModelQuery<?, ?> query : chosen) {
            if (!models.add(field.known(query.model()))) {
                throw new IllegalArgumentException(
                        "The Prefetch of '"
                                + field.name()
                                + "' has two queries of "
                                + field.known(query.model()).label()
                                + ": pass one for each model at most.");
            }
        }
    }

    /// Loads it for instances whose handles lack it.
    ///
    /// @param hand takes an instance and what belongs to it, or null
    /// @return the rows
    List<Model> load(List<? extends Model> instances, BiConsumer<Model, @Nullable Model> hand) {
        Map<Object, List<Model>> byType = new LinkedHashMap<>();
        for (Model instance : instances) {
            Object type = value(instance, field.typeColumn());
            if (type == null) {
                hand.accept(instance, null);
            } else {
                byType.computeIfAbsent(type, _ -> new ArrayList<>()).add(instance);
            }
        }
        List<Model> rows = new ArrayList<>();
        byType.forEach((type, some) -> {
            Options<?> model = field.discriminator().model(type, Routers.own(some.getFirst()));
            if (model == null) {
                some.forEach(instance -> hand.accept(instance, null));
            } else {
                rows.addAll(load(model, some, hand));
            }
        });
        return rows;
    }

    private List<Model> load(
            Options<?> model, List<Model> instances, BiConsumer<Model, @Nullable Model> hand) {
        Map<Model, Object> keys = new IdentityHashMap<>(); // one without a key has no hash
        Set<Object> wanted = new LinkedHashSet<>();
        ColumnField pk = model.pk();
        for (Model instance : instances) {
            Object key = value(instance, field.keyColumn());
            Object prepared = key == null ? null : pk.type().prepare(key);
            if (prepared != null) {
                keys.put(instance, prepared);
                wanted.add(prepared);
            }
        }
        QuerySource<Model> source = source(model, instances.getFirst());
        Map<Object, Model> found = new HashMap<>();
        KeyBatches batches = KeyBatches.of(source.database(), 1);
        for (List<Object> batch : batches.of(wanted)) {
            QueryState among =
                    source.state()
                            .with(new QueryState.Where(ByName.q("pk__in", batch), false, false));
            for (Model row : source.with(among).fetch(PolymorphicLoad::noValues)) {
                found.put(Objects.requireNonNull(row.pk()), row);
            }
        }
        for (Model instance : instances) {
            Object key = keys.get(instance);
            hand.accept(instance, key == null ? null : found.get(key));
        }
        return List.copyOf(found.values());
    }

    @SuppressWarnings("unchecked") // a query of the model
    private QuerySource<Model> source(Options<?> model, Model first) {
        QuerySource<?> source = new QuerySource<>(QueryState.ofBaseManager(model), null);
        for (ModelQuery<?, ?> query : chosen) {
            if (field.known(query.model()) == field.known(model)) {
                source = query.source();
            }
        }
        if (source.state().sliced()) {
            throw new IllegalArgumentException(
                    "'"
                            + field.name()
                            + "' leads to one row, so that its Prefetch cannot have a sliced"
                            + " query.");
        }
        Loads loads = source.loads();
        if (loads.fetchMode() == null) {
            loads = loads.with(first.fetchMode());
        }
        return (QuerySource<Model>) source.loading(loads).of(first);
    }

    private static @Nullable Object value(Model instance, ColumnField column) {
        return ModelType.of(instance.options()).value(instance, column);
    }

    private static Model noValues(List<String> names, @Nullable Object[] values) {
        throw new IllegalStateException("a query over instances gives no values");
    }
}
