package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Rendered statements of each backend, made once for each key. Safe for threads.
///
/// The keys are made of models and their columns, so there is a bounded number of them; where they
/// are not, a cache is bounded itself and forgets what was unused for longest.
///
/// @param <K> what a statement is about
/// @param <P> the statement with what is needed to use it
final class PlanCache<K, P> {
    private final Map<Backend, Map<K, P>> plans = new ConcurrentHashMap<>();
    private final Supplier<Map<K, P>> forOne;

    PlanCache() {
        this(ConcurrentHashMap::new);
    }

    private PlanCache(Supplier<Map<K, P>> forOne) {
        this.forOne = forOne;
    }

    /// A cache that keeps some plans of each backend.
    static <K, P> PlanCache<K, P> bounded(int most) {
        return new PlanCache<>(() -> Collections.synchronizedMap(new Recent<>(most)));
    }

    P get(Backend backend, K key, Function<K, P> maker) {
        Map<K, P> own = plans.get(backend);
        if (own == null) {
            own = plans.computeIfAbsent(backend, _ -> forOne.get());
        }
        P found = own.get(key);
        return found == null ? own.computeIfAbsent(key, maker) : found;
    }

    /// The entries that were used last.
    private static final class Recent<K, P> extends LinkedHashMap<K, P> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, P> eldest) {
            return size() > most;
        }
    }
}
