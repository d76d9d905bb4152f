package dev.quintet.conformance.answers;

/// What the case says cannot be written in Java: the compiler refuses it. This stands for whatever
/// Django raises.
public final class RefusedByCompiler extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What cannot be written, such as "filter(5)".
    public RefusedByCompiler(String message) {
        super(message);
    }
}
