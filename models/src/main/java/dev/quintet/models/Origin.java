package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/// What the instances of one result share: how what they lack is fetched, and, held weakly, each
/// other.
final class Origin {
    private final FetchMode mode;
    private final WeakReference<Model> @Nullable [] peers;

    private Origin(FetchMode mode, WeakReference<Model> @Nullable [] peers) {
        this.mode = mode;
        this.peers = peers;
    }

    /// For instances that were loaded one by one.
    static Origin of(FetchMode mode) {
        return new Origin(mode, null);
    }

    /// Tells the instances of a result where they come from.
    ///
    /// @param rows instances; other rows come from nowhere
    static void mark(List<?> rows, FetchMode mode) {
        if (rows.isEmpty() || !(rows.getFirst() instanceof Model)) {
            return;
        }
        if (!mode.tracksPeers() || rows.size() == 1) {
            Origin origin = of(mode);
            for (Object row : rows) {
                ((Model) row).origin(origin);
            }
            return;
        }
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        WeakReference<Model>[] peers = new WeakReference[rows.size()];
        Origin origin = new Origin(mode, peers);
        for (int i = 0; i < peers.length; i++) {
            Model instance = (Model) rows.get(i);
            instance.origin(origin);
            peers[i] = new WeakReference<>(instance);
        }
    }

    FetchMode mode() {
        return mode;
    }

    /// The instances of the result that are still in use.
    List<Model> peers(Model instance) {
        if (peers == null) {
            return List.of(instance);
        }
        List<Model> alive = new ArrayList<>(peers.length);
        for (WeakReference<Model> peer : peers) {
            Model found = peer.get();
            if (found != null) {
                alive.add(found);
            }
        }
        return alive;
    }
}
