package dev.quintet.models;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;

/// Several rows match, where exactly one was asked for.
public final class MultipleObjectsReturned extends RuntimeException {
    private final String model;

    /// A query for one row of a model found several.
    ///
    /// @param found how many; negative if there were too many to be counted
    public MultipleObjectsReturned(Options<?> model, int found) {
        this(
                model.label(),
                "One "
                        + model.name()
                        + " was asked for, but "
                        + (found < 0 ? "more than 20" : found)
                        + " match the query.");
    }

    /// @param model the label of the model that was looked for, such as `blog.Entry`
    /// @param message the whole message
    public MultipleObjectsReturned(String model, String message) {
        super(message);
        this.model = model;
    }

    /// The label of the model that was looked for, such as `blog.Entry`.
    public String model() {
        return model;
    }

    /// Whether it was about a model, or about a child or a proxy of it.
    ///
    /// @throws IllegalArgumentException if the class is no model
    public boolean isAbout(Class<? extends Model> type) {
        return Apps.model(model).isA(Apps.options(Apps.current(type)));
    }
}
