package dev.quintet.models;

import dev.quintet.db.IntegrityError;

import java.util.Collection;
import java.util.List;

/// A deletion was refused because rows refer to what was to be deleted, and are not deleted with it
/// in another way ([Deletion#RESTRICT][dev.quintet.models.meta.Deletion]). Nothing was deleted.
public final class RestrictedError extends IntegrityError {
    private final transient List<Model> restrictedObjects;

    /// @param message the whole message
    /// @param restrictedObjects the objects in the way
    public RestrictedError(String message, Collection<? extends Model> restrictedObjects) {
        super(message, null, null, Violation.of(Kind.FOREIGN_KEY));
        this.restrictedObjects = List.copyOf(restrictedObjects);
    }

    /// The objects in the way.
    public List<Model> restrictedObjects() {
        return restrictedObjects;
    }
}
