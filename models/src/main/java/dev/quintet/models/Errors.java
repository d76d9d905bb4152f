package dev.quintet.models;

import dev.quintet.models.internal.write.Refusals;
import dev.quintet.models.meta.Options;

import java.util.List;

/// The errors of saving and deleting.
enum Errors implements Refusals {
    INSTANCE;

    @Override
    public RuntimeException notUpdated(Options<?> model, String message) {
        return new NotUpdated(model.label(), message);
    }

    @Override
    public RuntimeException protectedBy(String message, List<Object> blocking) {
        return new ProtectedError(message, models(blocking));
    }

    @Override
    public RuntimeException restricted(String message, List<Object> blocking) {
        return new RestrictedError(message, models(blocking));
    }

    private static List<Model> models(List<Object> objects) {
        return objects.stream().map(Model.class::cast).toList();
    }
}
