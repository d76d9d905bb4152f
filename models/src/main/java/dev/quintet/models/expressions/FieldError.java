package dev.quintet.models.expressions;

/// A query names something that cannot be resolved, or uses it in a way that makes no sense.
public class FieldError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// An error with its whole message.
    public FieldError(String message) {
        super(message);
    }
}
