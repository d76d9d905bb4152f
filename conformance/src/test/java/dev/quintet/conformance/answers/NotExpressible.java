package dev.quintet.conformance.answers;

/// The API has no way yet to say what a case says.
public final class NotExpressible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The feature that is missing, in a word or two, such as "window".
    public NotExpressible(String feature) {
        super(feature);
    }
}
