package dev.quintet.models.meta;

/// What a `meta` method declares cannot be, and the id of that mistake.
final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// The id of what has no other.
    static final String USUAL = "quintet.E002";

    private final String id;

    Refusal(String id, String message) {
        super(message);
        this.id = id;
    }

    /// The id of whatever went wrong.
    static String idOf(RuntimeException failure) {
        return failure instanceof Refusal refusal ? refusal.id : USUAL;
    }

    /// What went wrong, in words: what the library itself refused says enough, of other failures
    /// the kind is told too.
    static String textOf(RuntimeException failure) {
        String message = failure.getMessage();
        return failure instanceof IllegalArgumentException && message != null
                ? message
                : "Its meta method failed: " + failure;
    }
}
