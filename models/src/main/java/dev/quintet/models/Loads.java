package dev.quintet.models;

import dev.quintet.models.internal.query.RowContents;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What a query loads beside its rows, and how these will load the rest.
///
/// @param prefetches related rows to load beside, in order
/// @param fetchMode the mode of its instances, or null for the standard one
record Loads(List<PrefetchLookup> prefetches, @Nullable FetchMode fetchMode) {
    static final Loads NOTHING = new Loads(List.of(), null);

    Loads {
        prefetches = List.copyOf(prefetches);
    }

    /// These and more related rows.
    Loads and(List<PrefetchLookup> more) {
        List<PrefetchLookup> all = new ArrayList<>(prefetches);
        all.addAll(more);
        return new Loads(all, fetchMode);
    }

    Loads withoutPrefetches() {
        return new Loads(List.of(), fetchMode);
    }

    Loads with(@Nullable FetchMode mode) {
        return new Loads(prefetches, mode);
    }

    /// Completes rows that were read: tells instances their fetch mode, and loads what belongs to
    /// them.
    ///
    /// @param contents what came with the rows
    void complete(List<?> rows, RowContents contents) {
        FetchMode mode = fetchMode == null ? FetchMode.standard() : fetchMode;
        Origin.mark(rows, mode);
        if (contents.hasRelated()) {
            Companions.mark(rows, mode, contents);
        }
        if (!prefetches.isEmpty() && !rows.isEmpty() && rows.getFirst() instanceof Model) {
            List<Model> instances = new ArrayList<>(rows.size());
            rows.forEach(row -> instances.add((Model) row));
            Prefetching.load(instances, prefetches);
        }
    }
}
