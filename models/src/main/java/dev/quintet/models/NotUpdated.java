package dev.quintet.models;

import dev.quintet.db.DatabaseError;

/// A save that had to change a stored row found no such row.
public final class NotUpdated extends DatabaseError {
    /// An error with its whole message.
    public NotUpdated(String message) {
        super(message);
    }
}
