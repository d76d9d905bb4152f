package dev.quintet.models;

import dev.quintet.db.IntegrityError;

import java.util.Collection;
import java.util.List;

/// A deletion was refused because rows that refer to what was to be deleted protect it
/// ([Deletion#PROTECT][dev.quintet.models.meta.Deletion]). Nothing was deleted.
public final class ProtectedError extends IntegrityError {
    private final transient List<Model> protectedObjects;

    /// @param message the whole message
    /// @param protectedObjects the objects in the way
    public ProtectedError(String message, Collection<? extends Model> protectedObjects) {
        super(message, null, null, Violation.of(Kind.FOREIGN_KEY));
        this.protectedObjects = List.copyOf(protectedObjects);
    }

    /// The objects in the way.
    public List<Model> protectedObjects() {
        return protectedObjects;
    }
}
