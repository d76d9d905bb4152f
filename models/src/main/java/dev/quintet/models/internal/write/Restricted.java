package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The rows that forbid a deletion unless they are deleted with it.
final class Restricted {
    private final Map<KeyRelation, Map<Object, Object>> instances = new LinkedHashMap<>();

    /// Adds rows.
    void add(KeyRelation field, List<Object> more) {
        Map<Object, Object> known = instances.computeIfAbsent(field, _ -> new LinkedHashMap<>());
        more.forEach(instance -> known.put(key(field.model(), instance), instance));
    }

    @SuppressWarnings("unchecked") // the instance is one of the model
    private static <M> Object key(Options<M> model, Object instance) {
        return DeletedRows.row(
                        DeletionGraph.of(model), (ModelAccess<M>) model.access(), (M) instance)
                .key();
    }

    /// Forgets rows that are deleted with the others.
    void release(Map<Options<?>, DeletedRows> collected, List<QueryState> fast, Database database) {
        instances.forEach((field, rows) -> {
            Options<?> model = field.model().concrete();
            DeletedRows deleted = collected.get(model);
            if (deleted != null) {
                rows.keySet().removeIf(deleted::contains);
            }
            for (QueryState state : fast) {
                if (state.model().concrete() == model && !rows.isEmpty()) {
                    rows.keySet().removeAll(keysIn(state, rows, database));
                }
            }
        });
        instances.values().removeIf(Map::isEmpty);
    }

    private static List<Object> keysIn(
            QueryState state, Map<Object, Object> rows, Database database) {
        Options<?> model = state.model();
        List<Object> found = new ArrayList<>();
        for (List<Object> batch :
                Batches.of(List.copyOf(rows.keySet()), model.pkFields().size(), database)) {
            QueryState among = state.with(KeyStates.byKey(model, batch).steps().getFirst());
            found.addAll(
                    Queries.list(
                            KeyStates.select(among, model.pkFields()),
                            database,
                            (names, values) ->
                                    DeletedRows.row(model, Arrays.asList(values)).key()));
        }
        return found;
    }

    boolean isEmpty() {
        return instances.isEmpty();
    }

    /// The rows in the way.
    List<Object> blocking() {
        return instances.values().stream().<Object>flatMap(rows -> rows.values().stream()).toList();
    }

    /// The names of the keys by which they refer.
    TreeSet<String> fields() {
        TreeSet<String> names = new TreeSet<>();
        instances.keySet().forEach(field -> names.add(Collector.name(field)));
        return names;
    }
}
