package dev.quintet.models;

import dev.quintet.models.expressions.FieldError;

/// What an instance lacks was asked for, and its fetch mode does not allow to fetch it.
public final class FieldFetchBlocked extends FieldError {
    private static final long serialVersionUID = 1L;

    /// An error with its whole message.
    public FieldFetchBlocked(String message) {
        super(message);
    }
}
