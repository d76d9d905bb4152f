package dev.quintet.models.internal.write;

import dev.quintet.db.Database;
import dev.quintet.db.Transaction;
import dev.quintet.models.internal.query.Queries;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.internal.write.DeletedRows.DeletedRow;
import dev.quintet.models.meta.ForeignKeyField;
import dev.quintet.models.meta.KeyRelation;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.PolymorphicRelation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Deletes rows with all that refers to them, as the relations ask for: Django's collector.
///
/// First everything is collected, down to the rows to which nothing refers; a relation that forbids
/// the deletion ends it here, with all that is in the way. Then the rows are deleted, in one
/// transaction: those that nobody has to look at by one statement for each model, then keys are set
/// to other values, then the others go, what refers before what is referred to.
///
/// A row is collected as its key, and the values by which others refer to it. One collector makes
/// one deletion, in one thread.
public final class Collector {
    private final Options<?> model;
    private final Database database;
    private final DeleteSignals signals;
    private final boolean told;
    private final Refusals refusals;
    private final Map<Options<?>, DeletedRows> collected = new LinkedHashMap<>();
    private final Map<Options<?>, Set<Options<?>>> dependencies = new HashMap<>();
    private final List<QueryState> fastDeletes = new ArrayList<>();
    private final FieldUpdates updates = new FieldUpdates();
    private final Restricted restricted = new Restricted();

    private Collector(Options<?> model, Database database, Object origin, Refusals refusals) {
        this.model = model;
        this.database = database;
        this.signals = new DeleteSignals(database, origin);
        this.told = DeleteSignals.wanted(model);
        this.refusals = refusals;
    }

    /// How rows were reached.
    ///
    /// @param source the model of the rows that led here, or null
    /// @param nullable whether the key that led here may be NULL, so that the order does not matter
    /// @param reverse whether the source depends on these rows, and not they on it
    private record Arrival(@Nullable Options<?> source, boolean nullable, boolean reverse) {
        static final Arrival START = new Arrival(null, false, false);
    }

    /// The rows that forbid the deletion, by the key through which they do.
    private static final class Protection {
        private final Map<KeyRelation, List<Object>> instances = new LinkedHashMap<>();

        void add(KeyRelation field, List<Object> more) {
            if (!more.isEmpty()) {
                instances.computeIfAbsent(field, _ -> new ArrayList<>()).addAll(more);
            }
        }

        List<Object> all() {
            return instances.values().stream().flatMap(List::stream).distinct().toList();
        }
    }

    /// Deletes the rows of a query.
    ///
    /// @param rows a query over instances, neither sliced nor combined
    /// @param origin the query as its user knows it, for those who are told
    /// @return how many rows were deleted of each model, by its label
    public static Map<String, Integer> delete(
            QueryState rows, Object origin, Database database, Refusals refusals) {
        Collector collector = new Collector(rows.model(), database, origin, refusals);
        DeletionGraph graph = DeletionGraph.of(rows.model());
        if (graph.fast(null) && !collector.told) {
            collector.fastDeletes.add(rows.ordered(List.of()));
        } else {
            collector.start(graph, collector.load(graph, rows), false);
        }
        return collector.delete();
    }

    /// Whether rows of a model are all that is deleted or changed when they are deleted.
    public static boolean deletesAlone(Options<?> model) {
        return DeletionGraph.of(model).fast(null);
    }

    /// Deletes the row of an instance. Afterwards the instance has no key and stands in no
    /// database.
    ///
    /// @param keepParents whether the rows of parents stay
    /// @return how many rows were deleted of each model, by its label
    public static <M> Map<String, Integer> delete(
            Options<M> model,
            M instance,
            boolean keepParents,
            Database database,
            Refusals refusals) {
        Collector collector = new Collector(model, database, instance, refusals);
        DeletionGraph graph = DeletionGraph.of(model);
        collector.start(
                graph, List.of(DeletedRows.row(graph, model.access(), instance)), keepParents);
        Map<String, Integer> counts = collector.delete();
        model.access().removed(instance, database.alias());
        NewInstance.forgetKey(model, instance);
        return counts;
    }

    // ---- collecting

    private void start(DeletionGraph graph, List<DeletedRow> rows, boolean keepParents) {
        Protection protection = collect(graph, rows, Arrival.START, keepParents);
        if (!protection.instances.isEmpty()) {
            TreeSet<String> fields = new TreeSet<>();
            protection.instances.keySet().forEach(field -> fields.add(name(field)));
            throw refusals.protectedBy(
                    message(graph.model(), "protect what they refer to", fields), protection.all());
        }
        restricted.release(collected, fastDeletes, database);
        if (!restricted.isEmpty()) {
            throw refusals.restricted(
                    message(
                            graph.model(),
                            "are not deleted with what they refer to",
                            restricted.fields()),
                    restricted.blocking());
        }
    }

    private static String message(Options<?> model, String reason, TreeSet<String> fields) {
        return "Cannot delete "
                + model.label()
                + ": rows refer to it that "
                + reason
                + ", through "
                + String.join(", ", fields)
                + ". Delete those rows first, or let them refer to something else.";
    }

    static String name(KeyRelation field) {
        return "'" + field.model().name() + "." + field.name() + "'";
    }

    /// Collects rows and what refers to them.
    ///
    /// @return what forbids it
    private Protection collect(
            DeletionGraph graph, List<DeletedRow> rows, Arrival arrival, boolean keepParents) {
        List<DeletedRow> added = add(graph.model(), rows, arrival);
        if (added.isEmpty()) {
            return new Protection();
        }
        if (!keepParents) {
            addParents(graph, added);
        }
        return collectReferring(graph, added, keepParents);
    }

    private List<DeletedRow> add(Options<?> model, List<DeletedRow> rows, Arrival arrival) {
        if (rows.isEmpty()) {
            return rows;
        }
        List<DeletedRow> added = rowsOf(model).add(rows);
        if (arrival.source() != null && !arrival.nullable()) {
            if (arrival.reverse()) {
                depend(model, arrival.source());
            } else {
                depend(arrival.source(), model);
            }
        }
        return added;
    }

    private DeletedRows rowsOf(Options<?> model) {
        return collected.computeIfAbsent(model, other -> new DeletedRows(DeletionGraph.of(other)));
    }

    /// Rows of `model` can only be deleted after those of `first`.
    private void depend(Options<?> model, Options<?> first) {
        if (model != first) {
            dependencies.computeIfAbsent(model, _ -> new HashSet<>()).add(first);
            rowsOf(first);
        }
    }

    /// Collects the rows of parents. What refers to them was found as what refers to the child.
    private void addParents(DeletionGraph graph, List<DeletedRow> rows) {
        DeletionGraph child = graph;
        List<DeletedRow> children = rows;
        while (child.model().parent() != null) {
            ForeignKeyField link = Objects.requireNonNull(child.model().parentLink());
            DeletionGraph parent = DeletionGraph.of(child.model().parent());
            List<DeletedRow> parents = new ArrayList<>();
            int linkIndex = child.columns().indexOf(link);
            for (DeletedRow row : children) {
                @Nullable Object[] values = new @Nullable Object[parent.columns().size()];
                Arrays.fill(values, row.values().get(linkIndex)); // the key is all that is read
                parents.add(DeletedRows.row(parent.model(), Arrays.asList(values)));
            }
            if (DeleteSignals.wanted(parent.model())) {
                List<Object> keys = parents.stream().map(DeletedRow::key).toList();
                parents = load(parent, KeyStates.byKey(parent.model(), keys));
            }
            add(parent.model(), parents, new Arrival(child.model(), false, true));
            child = parent;
            children = parents;
        }
    }

    private Protection collectReferring(
            DeletionGraph graph, List<DeletedRow> rows, boolean keepParents) {
        Protection protection = new Protection();
        Map<Options<?>, List<KeyRelation>> fast = new LinkedHashMap<>();
        for (KeyRelation key : graph.keys()) {
            boolean ofParent = key.target().concrete() != graph.model();
            if (keepParents && ofParent) {
                continue;
            }
            Options<?> referring = key.model();
            if (DeletionGraph.of(referring).fast(key) && !DeleteSignals.wanted(referring)) {
                fast.computeIfAbsent(referring, _ -> new ArrayList<>()).add(key);
                continue;
            }
            List<Object> values = DeletedRows.keys(graph, rows, key.targetColumns());
            for (List<Object> batch : Batches.of(values, key.columns().size(), database)) {
                refer(key, batch, protection);
            }
        }
        for (PolymorphicRelation relation : graph.polymorphic()) {
            collectReferring(graph, rows, relation, protection);
        }
        if (protection.instances.isEmpty()) {
            fast.forEach((referring, keys) -> deleteFast(graph, rows, referring, keys));
        }
        return protection;
    }

    /// Collects the rows whose polymorphic key leads to deleted ones.
    private void collectReferring(
            DeletionGraph graph,
            List<DeletedRow> rows,
            PolymorphicRelation relation,
            Protection protection) {
        Options<?> model = relation.target();
        DeletionGraph referring = DeletionGraph.of(model);
        List<Object> keys = rows.stream().map(row -> relation.key().stored(row.key())).toList();
        for (List<Object> batch : Batches.of(keys, 1, database)) {
            QueryState found = PolymorphicRows.among(relation, batch);
            if (referring.fast(null) && !DeleteSignals.wanted(model)) {
                fastDeletes.add(found);
            } else {
                Arrival arrival = new Arrival(graph.model(), true, false);
                Protection more = collect(referring, load(referring, found), arrival, false);
                more.instances.forEach(protection::add);
            }
        }
    }

    private void deleteFast(
            DeletionGraph graph,
            List<DeletedRow> rows,
            Options<?> referring,
            List<KeyRelation> keys) {
        int parts = keys.stream().mapToInt(key -> key.columns().size()).sum();
        for (List<DeletedRow> batch : Batches.of(rows, parts, database)) {
            Map<KeyRelation, List<Object>> values = new LinkedHashMap<>();
            for (KeyRelation key : keys) {
                List<Object> of = DeletedRows.keys(graph, batch, key.targetColumns());
                if (!of.isEmpty()) {
                    values.put(key, of);
                }
            }
            if (!values.isEmpty()) {
                fastDeletes.add(KeyStates.referring(referring, values));
            }
        }
    }

    /// Does with the rows that refer to deleted ones what the key asks for.
    private void refer(KeyRelation key, List<Object> referred, Protection protection) {
        QueryState rows = KeyStates.referring(key, referred);
        switch (key.onDelete()) {
            case CASCADE -> {
                List<Object> blocking = cascade(key, rows).all();
                protection.add(key, blocking);
            }
            case PROTECT -> protection.add(key, instances(rows));
            case RESTRICT -> {
                List<Object> instances = instances(rows);
                if (!instances.isEmpty()) {
                    restricted.add(key, instances);
                    depend(key.target().concrete(), key.model().concrete());
                }
            }
            case SET_NULL -> updates.referringTo(key, null, referred);
            case SET -> set(key, rows, referred);
            case SET_DEFAULT ->
                    setKnown(key, rows, () -> NewInstance.value(key.model(), key.columns()));
            case DO_NOTHING, DB_CASCADE, DB_SET_NULL, DB_SET_DEFAULT -> {}
        }
    }

    private Protection cascade(KeyRelation key, QueryState referring) {
        DeletionGraph graph = DeletionGraph.of(key.model());
        List<DeletedRow> rows = load(graph, referring);
        Protection protection =
                collect(
                        graph,
                        rows,
                        new Arrival(key.target().concrete(), key.nullable(), false),
                        false);
        if (key.nullable()
                && !rows.isEmpty()
                && !database.backend().features().supportsDeferrableConstraints()) {
            updates.rows(key, null, keys(rows));
        }
        return protection;
    }

    private void set(KeyRelation key, QueryState rows, List<Object> referred) {
        Object value = key.deletionValue();
        if (value instanceof Supplier<?> supplier) {
            setKnown(key, rows, () -> keyOf(key, supplier.get()));
        } else {
            updates.referringTo(key, keyOf(key, value), referred);
        }
    }

    /// Sets a key where there is a row to set it in: what it is set to may cost a query.
    private void setKnown(KeyRelation key, QueryState rows, Supplier<@Nullable Object> value) {
        List<Object> keys = keys(load(DeletionGraph.of(key.model()), rows));
        if (!keys.isEmpty()) {
            updates.rows(key, value.get(), keys);
        }
    }

    private static @Nullable Object keyOf(KeyRelation field, @Nullable Object keyOrInstance) {
        return keyOrInstance != null
                        && field.target().access().javaClass().isInstance(keyOrInstance)
                ? RelatedKeys.key(keyOrInstance, field.targetColumns())
                : KeyRelation.key(field.parts(keyOrInstance));
    }

    private static List<Object> keys(List<DeletedRow> rows) {
        return rows.stream().map(DeletedRow::key).toList();
    }

    private List<DeletedRow> load(DeletionGraph graph, QueryState rows) {
        if (DeleteSignals.wanted(rows.model())) {
            return instances(rows).stream().map(instance -> row(graph, instance)).toList();
        }
        return Queries.list(
                KeyStates.select(rows, graph.columns()),
                database,
                (names, values) -> DeletedRows.row(graph.model(), Arrays.asList(values)));
    }

    @SuppressWarnings("unchecked") // the instance is one of the model
    private static <M> DeletedRow row(DeletionGraph graph, Object instance) {
        ModelAccess<M> access = (ModelAccess<M>) graph.model().access();
        return DeletedRows.row(graph, access, (M) instance);
    }

    private List<Object> instances(QueryState rows) {
        return Queries.list(
                rows,
                database,
                (names, values) -> {
                    throw new IllegalStateException("a query over instances gives no values");
                });
    }

    // ---- deleting

    private Map<String, Integer> delete() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        if (fastDeletes.size() == 1 && collected.isEmpty()) {
            count(counts, fastDeletes.getFirst());
            return counts;
        }
        if (fastDeletes.isEmpty() && collected.size() == 1) {
            Map.Entry<Options<?>, DeletedRows> only = collected.entrySet().iterator().next();
            if (only.getValue().size() == 1
                    && DeletionGraph.of(only.getKey()).fast(null)
                    && !told) {
                count(counts, KeyStates.byKey(only.getKey(), only.getValue().keysDescending()));
                return counts;
            }
        }
        if (fastDeletes.isEmpty() && collected.isEmpty()) {
            return counts;
        }
        Transaction.on(database)
                .savepoint(false)
                .atomic(() -> {
                    List<Options<?>> order = inOrder();
                    for (Options<?> model : order) {
                        signals.before(rowsOf(model).instances());
                    }
                    fastDeletes.forEach(rows -> count(counts, rows));
                    updates.execute(database);
                    for (Options<?> model : order) {
                        List<Object> keys = rowsOf(model).keysDescending();
                        int parts = model.pkFields().size();
                        for (List<Object> batch : Batches.of(keys, parts, database)) {
                            count(counts, KeyStates.byKey(model, batch));
                        }
                        signals.after(rowsOf(model).instances());
                    }
                });
        return counts;
    }

    private void count(Map<String, Integer> counts, QueryState rows) {
        int deleted = Queries.delete(rows, database);
        if (deleted > 0) {
            counts.merge(label(rows.model()), deleted, Integer::sum);
        }
    }

    /// The name that a model has in the counts: that of the proxy if one was asked to delete.
    private String label(Options<?> other) {
        return (other == model.concrete() ? model : other).label();
    }

    /// The models in an order in which none is deleted before what depends on it; as they were
    /// found if they depend on each other in a circle.
    private List<Options<?>> inOrder() {
        List<Options<?>> found = new ArrayList<>(collected.keySet());
        Set<Options<?>> ordered = new LinkedHashSet<>();
        while (ordered.size() < found.size()) {
            int before = ordered.size();
            for (Options<?> model : found) {
                if (ordered.containsAll(dependencies.getOrDefault(model, Set.of()))) {
                    ordered.add(model);
                }
            }
            if (ordered.size() == before) {
                return found;
            }
        }
        return List.copyOf(ordered);
    }
}
