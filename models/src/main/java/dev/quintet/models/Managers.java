package dev.quintet.models;

import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.Options;

import java.util.Iterator;
import java.util.function.Supplier;

/// The managers that models declare.
final class Managers {
    private Managers() {}

    /// Whether the default manager of a model leaves its rows as they are.
    static boolean isPlain(Options<?> model) {
        QueryState rows = defaultRows(model);
        return rows.steps().isEmpty() && !rows.empty() && !rows.sliced();
    }

    /// The rows of a model's default manager: the first that it declares, or else all rows.
    static QueryState defaultRows(Options<?> model) {
        if (!model.autoCreated()) {
            Iterator<Supplier<?>> declared = model.managers().values().iterator();
            if (declared.hasNext() && declared.next().get() instanceof ModelQuery<?, ?> manager) {
                return manager.state();
            }
        }
        return QueryState.of(model);
    }
}
