package dev.quintet.db;

/// Database work that waits was asked for on a thread that must not wait; see [EventLoops].
public final class SynchronousOnlyOperation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// An error with its whole message.
    public SynchronousOnlyOperation(String message) {
        super(message);
    }
}
