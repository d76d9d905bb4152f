package dev.quintet.models.internal.write;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rows of one model that are to be deleted, each once. A row is known by its key, and has the
/// values of the columns that other tables refer to.
final class DeletedRows {
    private final DeletionGraph graph;
    private final Map<Object, DeletedRow> rows = new LinkedHashMap<>();

    /// A row.
    ///
    /// @param key the primary key: a list of the parts if it is composite
    /// @param values the values of the graph's columns, in their order
    /// @param instance the row as an instance, if it was loaded
    record DeletedRow(Object key, List<@Nullable Object> values, @Nullable Object instance) {}

    DeletedRows(DeletionGraph graph) {
        this.graph = graph;
    }

    /// Makes a row of the values of the graph's columns.
    static DeletedRow row(Options<?> model, List<@Nullable Object> values) {
        return row(model, values, null);
    }

    private static DeletedRow row(
            Options<?> model, List<@Nullable Object> values, @Nullable Object instance) {
        int parts = model.pkFields().size();
        Object key =
                parts == 1
                        ? Objects.requireNonNull(values.getFirst())
                        : List.copyOf(values.subList(0, parts));
        return new DeletedRow(key, values, instance);
    }

    /// Makes a row of an instance.
    static <M> DeletedRow row(DeletionGraph graph, ModelAccess<M> access, M instance) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnField column : graph.columns()) {
            values.add(access.value(instance, column));
        }
        return row(graph.model(), values, instance);
    }

    /// Adds rows.
    ///
    /// @return those that were not there yet
    List<DeletedRow> add(List<DeletedRow> more) {
        List<DeletedRow> added = new ArrayList<>();
        for (DeletedRow row : more) {
            if (rows.putIfAbsent(row.key(), row) == null) {
                added.add(row);
            }
        }
        return added;
    }

    boolean contains(Object key) {
        return rows.containsKey(key);
    }

    int size() {
        return rows.size();
    }

    /// Those rows that were loaded as instances.
    List<Object> instances() {
        List<Object> instances = new ArrayList<>();
        for (DeletedRow row : rows.values()) {
            if (row.instance() != null) {
                instances.add(row.instance());
            }
        }
        return instances;
    }

    /// The keys, the greatest first where they have an order.
    List<Object> keysDescending() {
        List<Object> keys = new ArrayList<>(rows.keySet());
        if (keys.stream().allMatch(Comparable.class::isInstance)) {
            keys.sort(DeletedRows::compare);
        }
        return keys;
    }

    @SuppressWarnings("unchecked") // all keys of one model have the same class
    private static int compare(Object left, Object right) {
        return Comparator.<Comparable<Object>>reverseOrder()
                .compare((Comparable<Object>) left, (Comparable<Object>) right);
    }

    /// The keys that rows have in some of the graph's columns, without NULLs.
    static List<Object> keys(
            DeletionGraph graph, List<DeletedRow> rows, List<ColumnField> columns) {
        List<Integer> places = columns.stream().map(graph.columns()::indexOf).toList();
        List<Object> keys = new ArrayList<>(rows.size());
        for (DeletedRow row : rows) {
            List<@Nullable Object> parts = new ArrayList<>(places.size());
            places.forEach(place -> parts.add(row.values().get(place)));
            Object key = KeyRelation.key(parts);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }
}
