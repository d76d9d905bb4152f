package dev.quintet.models;

import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.internal.query.KeyBatches;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.Options;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Loads the rows of one relation for many instances, and hands each what belongs to it.
final class PrefetchLevel {
    private final PrefetchedRelation relation;
    private final PrefetchLookup lookup;
    private final int level;
    private final @Nullable QuerySource<?> chosen;

    PrefetchLevel(PrefetchedRelation relation, PrefetchLookup lookup, int level) {
        this.relation = relation;
        this.lookup = lookup;
        this.level = level;
        ModelQuery<?, ?> query = lookup.leaf(level) ? lookup.query() : null;
        this.chosen = query == null ? null : query.source();
    }

    /// The lookups that the user's query brings along.
    List<PrefetchLookup> further() {
        return chosen == null ? List.of() : chosen.loads().prefetches();
    }

    /// Loads the related rows of instances and lets these hold them.
    ///
    /// @return the rows
    List<Model> load(List<Model> instances) {
        Model first = instances.getFirst();
        QuerySource<Model> source = source(first);
        QueryState all = source.state();
        QueryState linked = all.carrying(all.contents().linkedBy(relation.links()));
        List<Model> rows = new ArrayList<>();
        Map<Object, List<Model>> byKey = new HashMap<>();
        KeyBatches batches = KeyBatches.of(source.database(), relation.parts());
        for (List<Object> keys : batches.of(keys(instances))) {
            QueryState state = relation.among(linked, batches.rounded(keys));
            for (Model row : source.with(state).fetch(PrefetchLevel::noValues)) {
                rows.add(row);
                byKey.computeIfAbsent(relation.ownerKey(row), _ -> new ArrayList<>()).add(row);
            }
        }
        if (named()) {
            checkName(first);
        } else if (relation.many()) {
            requireWhole();
        }
        for (Model instance : instances) {
            Object key = relation.key(instance);
            List<Model> own = key == null ? null : byKey.get(key);
            hand(instance, own == null ? List.of() : own);
        }
        return rows;
    }

    private void hand(Model instance, List<Model> rows) {
        rows.forEach(row -> relation.relateBack(row, instance));
        if (!named()) {
            relation.hold(instance, rows, chosen);
        } else {
            instance.beside()
                    .keep(
                            lookup.to().getLast(),
                            relation.many()
                                    ? List.copyOf(rows)
                                    : rows.isEmpty() ? null : rows.getFirst());
        }
    }

    /// Whether the rows are kept beside the relation.
    private boolean named() {
        return lookup.leaf(level) && lookup.named();
    }

    private void requireWhole() {
        if (chosen != null && chosen.state().sliced()) {
            throw new IllegalArgumentException(
                    "The Prefetch of '"
                            + lookup
                            + "' has a sliced query, which cannot stand for the relation itself:"
                            + " give it a name with as(\"...\").");
        }
    }

    private void checkName(Model first) {
        String name = lookup.to().getLast();
        Options<?> model = first.options();
        Field field = model.find(name);
        if (field != null) {
            throw new IllegalArgumentException(
                    "The name '"
                            + name
                            + "' for prefetched rows conflicts with the field of that name of "
                            + model.name()
                            + (field instanceof ReverseField reverse
                                    ? ", by which queries know '" + reverse.accessor() + "'."
                                    : "."));
        }
    }

    /// The rows to choose from.
    @SuppressWarnings("unchecked") // checked to be a query of the related model
    private QuerySource<Model> source(Model first) {
        QuerySource<?> source = chosen;
        if (source == null) {
            source = new QuerySource<>(relation.all(), null);
        } else if (!source.state().model().isA(relation.target())) {
            throw new FieldError(
                    "'"
                            + lookup
                            + "' leads to "
                            + relation.target().label()
                            + ", but its Prefetch has a query of "
                            + source.state().model().label()
                            + ".");
        }
        Loads loads = source.loads().withoutPrefetches();
        if (loads.fetchMode() == null) {
            loads = loads.with(first.fetchMode());
        }
        return (QuerySource<Model>) source.loading(loads).of(first);
    }

    private Set<Object> keys(List<Model> instances) {
        Set<Object> keys = new LinkedHashSet<>();
        for (Model instance : instances) {
            Object key = relation.key(instance);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Model noValues(List<String> names, @Nullable Object[] values) {
        throw new IllegalStateException("a query over instances gives no values");
    }
}
