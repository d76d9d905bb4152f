package dev.quintet.models;

import dev.quintet.models.expressions.Json;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Makes instances of plain data: first all of them with their values, then what they hold.
final class Unpacking {
    private static final Logger LOG = LoggerFactory.getLogger(PackedRows.class);

    private final Packed[] packed;
    private final List<Model> instances = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Unpacking(Packed[] packed) {
        this.packed = packed;
    }

    /// The first so many instances.
    List<Model> rows(int count) {
        for (Packed data : packed) {
            instances.add(instance(data));
        }
        for (int i = 0; i < packed.length; i++) {
            complete(instances.get(i), packed[i]);
        }
        List<Model> rows = Collections.unmodifiableList(instances.subList(0, count));
        Origin.mark(rows, FetchMode.standard());
        return rows;
    }

    private Model instance(Packed data) {
        Options<?> options = Apps.model(data.model());
        ModelType<Model> type = ModelType.of(options);
        Model instance = type.create();
        Set<ColumnField> unloaded = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>(data.fields().keySet());
        for (ColumnField field : options.fields()) {
            String name = field.name();
            if (!unknown.remove(name)) {
                unloaded.add(field);
                continue;
            }
            boolean changed = data.before().containsKey(name);
            Object value = changed ? data.before().get(name) : data.fields().get(name);
            type.set(instance, field.index(), value(value));
        }
        if (!unknown.isEmpty()) {
            tell(data.model(), unknown);
        }
        unloaded.stream()
                .filter(ColumnField::primaryKey)
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(
                            "Packed rows of "
                                    + data.model()
                                    + " have no key '"
                                    + key.name()
                                    + "'.");
                });
        String database = data.database();
        if (data.stored() && database != null) {
            type.loaded(instance, database, unloaded);
        } else if (database != null) {
            instance.alias(database);
        }
        for (ColumnField field : options.fields()) {
            if (data.before().containsKey(field.name())) {
                type.set(instance, field.index(), value(data.fields().get(field.name())));
            }
        }
        return instance;
    }

    private void tell(String model, Set<String> unknown) {
        if (told.add(model)) {
            LOG.warn(
                    "Rows of {} were packed when it was another: it has no fields {} now.",
                    model,
                    unknown);
        }
    }

    private void complete(Model instance, Packed data) {
        if (!data.annotations().isEmpty()) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            data.annotations().forEach((name, value) -> values.put(name, value(value)));
            instance.beside().annotate(List.copyOf(values.keySet()), values.values().toArray());
        }
        data.prefetched().forEach((name, rows) -> instance.beside().keep(name, value(rows)));
        data.related()
                .forEach((name, held) -> {
                    try {
                        hold(Relations.named(instance, name), value(held));
                    } catch (IllegalArgumentException gone) {
                        tell(data.model(), Set.of(name));
                    }
                });
    }

    @SuppressWarnings("unchecked") // what a handle held is of its own model
    private static void hold(Handle handle, @Nullable Object held) {
        switch (handle) {
            case ForeignKey<?> key -> key.hold((Model) held);
            case HasOne<?> one -> one.relate((Model) held);
            case PolymorphicKey<?> key -> key.hold((Model) held);
            case RelatedSet<?> rows ->
                    ((RelatedSet<Model>) rows)
                            .hold((List<Model>) Objects.requireNonNull(held), null);
        }
    }

    private @Nullable Object value(@Nullable Object data) {
        return switch (data) {
            case null -> null;
            case Packed.Place(int index) -> instances.get(index);
            case Packed.Document(String json) -> Json.parse(json);
            case List<?> items -> {
                List<@Nullable Object> all = new ArrayList<>(items.size());
                items.forEach(item -> all.add(value(item)));
                yield Collections.unmodifiableList(all);
            }
            case byte[] bytes -> bytes.clone();
            default -> data;
        };
    }
}
