package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.KeyBatches;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.LateColumns;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Fetches columns that the query of an instance left out: the one that is asked for, or those that
/// are asked for together.
final class ColumnFetcher extends Fetcher {
    private final Options<Model> model;
    private final List<ColumnField> fields;
    private final Set<Model> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    ColumnFetcher(Options<Model> model, List<ColumnField> fields) {
        this.model = model;
        this.fields = List.copyOf(fields);
    }

    @Override
    public String name() {
        return fields.stream().map(ColumnField::attribute).collect(Collectors.joining(", "));
    }

    @Override
    String model() {
        return model.name();
    }

    @Override
    String remedy() {
        return "Name it in only(), or do not leave it out with defer() (of a Deferred column:"
                + " name it in only(), or say clearDefer())";
    }

    @Override
    public void fetchOne(Model instance) {
        if (!LateColumns.load(model, instance, fields, Writing.readable(instance))) {
            gone.add(instance);
        }
    }

    @Override
    public void fetchMany(List<? extends Model> instances) {
        Map<String, List<Model>> byDatabase = new LinkedHashMap<>();
        for (Model instance : instances) {
            String alias = instance.alias();
            if (alias == null || !lacks(instance)) {
                continue;
            }
            if (ModelType.of(model).leftKey(instance) != null) {
                fetchOne(instance);
            } else if (!instance.isNew() && instance.pk() != null) {
                byDatabase.computeIfAbsent(alias, _ -> new ArrayList<>()).add(instance);
            }
        }
        byDatabase.values().forEach(this::fetchTogether);
    }

    /// Whether the row of an instance turned out not to exist any more.
    boolean isGone(Model instance) {
        return gone.contains(instance);
    }

    private boolean lacks(Model instance) {
        Set<ColumnField> unloaded = instance.unloaded();
        return !unloaded.isEmpty() && fields.stream().anyMatch(unloaded::contains);
    }

    private void fetchTogether(List<Model> instances) {
        Map<Object, List<Model>> byKey = new LinkedHashMap<>();
        for (Model instance : instances) {
            Object key = Objects.requireNonNull(instance.pk());
            byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(instance);
        }
        Database database = Writing.readable(instances.getFirst());
        KeyBatches batches = KeyBatches.of(database, model.pkFields().size());
        for (List<Object> batch : batches.of(byKey.keySet())) {
            for (@Nullable Object[] row : rows(batches.rounded(batch), database)) {
                List<Model> found = byKey.remove(key(row));
                if (found != null) {
                    found.forEach(instance -> fill(instance, row));
                }
            }
        }
        byKey.values().forEach(gone::addAll);
    }

    /// The keys and the fields of rows.
    private List<@Nullable Object[]> rows(Operand.Many keys, Database database) {
        List<ColumnField> key = model.pkFields();
        List<List<String>> names = new ArrayList<>();
        key.forEach(field -> names.add(List.of(field.name())));
        fields.forEach(field -> names.add(List.of(field.name())));
        String by = key.size() == 1 ? key.getFirst().name() : "pk";
        QueryState state =
                QueryState.of(model)
                        .ordered(List.of())
                        .with(
                                new QueryState.Where(
                                        new PathLookup<>(List.of(by), "in", keys), false, false))
                        .with(new QueryState.Select(names, false));
        return Queries.list(state, database, (columns, values) -> values);
    }

    private @Nullable Object key(@Nullable Object[] row) {
        int width = model.pkFields().size();
        if (width == 1) {
            return row[0];
        }
        List<@Nullable Object> parts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            parts.add(row[i]);
        }
        return parts;
    }

    /// Takes the fields that an instance lacks from a row; what it has stays as it is.
    private void fill(Model instance, @Nullable Object[] row) {
        ModelType<Model> type = ModelType.of(model);
        List<ColumnField> filled = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            ColumnField field = fields.get(i);
            if (instance.unloaded().contains(field)) {
                type.set(instance, field.index(), row[model.pkFields().size() + i]);
                filled.add(field);
            }
        }
        type.loaded(instance, filled);
    }
}
