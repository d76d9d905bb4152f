package dev.quintet.models;

import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;

/// No row matches, where exactly one was asked for. Django's `ObjectDoesNotExist`.
public class DoesNotExist extends RuntimeException {
    private final String model;

    /// A query for one row of a model found none.
    public DoesNotExist(Options<?> model) {
        this(model.label(), "No " + model.name() + " matches the query.");
    }

    /// @param model the label of the model that was looked for, such as `blog.Entry`
    /// @param message the whole message
    public DoesNotExist(String model, String message) {
        super(message);
        this.model = model;
    }

    /// The label of the model that was looked for, such as `blog.Entry`.
    public final String model() {
        return model;
    }

    /// Whether it was about a model, or about a child or a proxy of it.
    ///
    /// @throws IllegalArgumentException if the class is no model
    public final boolean isAbout(Class<? extends Model> type) {
        return Apps.model(model).isA(Apps.options(Apps.current(type)));
    }
}
