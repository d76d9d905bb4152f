package dev.quintet.models.meta;

/// A model has no field of the name asked for.
public class FieldDoesNotExist extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// An error with its whole message.
    public FieldDoesNotExist(String message) {
        super(message);
    }
}
