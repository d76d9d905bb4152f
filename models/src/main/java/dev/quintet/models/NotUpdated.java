package dev.quintet.models;

import dev.quintet.db.DatabaseError;
import dev.quintet.models.meta.Apps;

/// A save that had to change a stored row found no such row.
public final class NotUpdated extends DatabaseError {
    private final String model;

    /// @param model the label of the model that was saved, such as `blog.Entry`
    /// @param message the whole message
    public NotUpdated(String model, String message) {
        super(message);
        this.model = model;
    }

    /// The label of the model that was saved, such as `blog.Entry`.
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
