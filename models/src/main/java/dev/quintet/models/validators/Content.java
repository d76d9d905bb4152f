package dev.quintet.models.validators;

/// Texts that have certain characters in them, or have not.
record Content<T>(Kind kind) implements Validator<T> {
    enum Kind {
        /// Something beside white space.
        NOT_BLANK,
        /// No character number zero.
        NO_NULLS
    }

    @Override
    public void validate(T value) {
        String text = value.toString();
        switch (kind) {
            case NOT_BLANK -> {
                if (text.isBlank()) {
                    throw Wording.refuse("blank", "This must have more than white space.", value);
                }
            }
            case NO_NULLS -> {
                if (text.indexOf('\0') >= 0) {
                    throw Wording.refuse(
                            "null_characters_not_allowed",
                            "Null characters are not allowed.",
                            value);
                }
            }
        }
    }
}
