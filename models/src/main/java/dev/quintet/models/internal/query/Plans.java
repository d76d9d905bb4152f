package dev.quintet.models.internal.query;

import dev.quintet.db.Backend;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.Shape;
import dev.quintet.models.expressions.lookups.Lookups;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The plans of one backend, by the shape of their queries. Safe for threads.
///
/// The number of shapes in a program is small, but a program may make shapes without end, as with
/// `in` lists of every length: past a bound the plans are forgotten and made anew.
final class Plans {
    private static final int BOUND = 4_096;
    private static final Map<Backend, Plans> ALL = new ConcurrentHashMap<>();

    private final Map<Shape, Plan> plans = new ConcurrentHashMap<>();
    private final Backend backend;

    /// The state of the registered lookups that the plans were made with.
    private volatile int lookups = Lookups.version();

    private Plans(Backend backend) {
        this.backend = backend;
    }

    static Plans of(Backend backend) {
        Plans found = ALL.get(backend);
        return found != null ? found : ALL.computeIfAbsent(backend, Plans::new);
    }

    /// The plan for a query, made if there is none for its shape.
    Plan plan(Shape shape, Function<Resolution, Plan> maker) {
        int version = Lookups.version();
        if (version != lookups) {
            plans.clear();
            lookups = version;
        }
        Plan found = plans.get(shape);
        if (found != null) {
            return found;
        }
        Resolution resolution =
                new Resolution(shape, CurrentZone.get().getId(), backend.features());
        Plan made = maker.apply(resolution);
        if (resolution.slots().reusable() && version == Lookups.version()) {
            if (plans.size() >= BOUND) {
                plans.clear();
            }
            plans.put(shape.withoutValues(), made);
        }
        return made;
    }

    Backend backend() {
        return backend;
    }
}
