package dev.quintet.models.internal.write;

import dev.quintet.db.Backend;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Rendered statements of each backend, made once for each key. Safe for threads.
///
/// The keys are made of models and their columns, so there is a bounded number of them.
///
/// @param <K> what a statement is about
/// @param <P> the statement with what is needed to use it
final class PlanCache<K, P> {
    private final Map<Backend, Map<K, P>> plans = new ConcurrentHashMap<>();

    P get(Backend backend, K key, Function<K, P> maker) {
        Map<K, P> own = plans.get(backend);
        if (own == null) {
            own = plans.computeIfAbsent(backend, other -> new ConcurrentHashMap<>());
        }
        P found = own.get(key);
        return found == null ? own.computeIfAbsent(key, maker) : found;
    }
}
