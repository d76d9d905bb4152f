package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The managers of a model, its own and those that it inherits.
final class ModelManagers {
    private final Options<?> model;
    private final ModelBuilder<?> declared;
    private volatile @Nullable Optional<Condition<?>> defaultRows;
    private volatile @Nullable Optional<Condition<?>> baseRows;

    ModelManagers(Options<?> model, ModelBuilder<?> declared) {
        this.model = model;
        this.declared = declared;
    }

    Map<String, Supplier<?>> all() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>(declared.managers);
        Options<?> above = model.above();
        if (above != null) {
            above.managers().forEach(all::putIfAbsent);
        }
        return Collections.unmodifiableMap(all);
    }

    @Nullable String defaultName() {
        Options<?> above = model.above();
        return declared.defaultManager != null || above == null || !declared.managers.isEmpty()
                ? declared.defaultManager
                : above.defaultManager();
    }

    @Nullable String baseName() {
        Options<?> above = model.above();
        return declared.baseManager != null || above == null
                ? declared.baseManager
                : above.baseManager();
    }

    @Nullable Condition<?> defaultRows() {
        Optional<Condition<?>> known = defaultRows;
        if (known == null) {
            String named = defaultName();
            Map<String, Supplier<?>> all = all();
            known =
                    rowsOf(
                            named != null
                                    ? all.get(named)
                                    : all.values().stream().findFirst().orElse(null));
            defaultRows = known;
        }
        return known.orElse(null);
    }

    @Nullable Condition<?> baseRows() {
        Optional<Condition<?>> known = baseRows;
        if (known == null) {
            String named = baseName();
            known = rowsOf(named == null ? null : all().get(named));
            baseRows = known;
        }
        return known.orElse(null);
    }

    private Optional<Condition<?>> rowsOf(@Nullable Supplier<?> manager) {
        return manager == null
                ? Optional.empty()
                : Optional.ofNullable(model.access().managed(manager.get()));
    }
}
