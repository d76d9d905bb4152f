package dev.quintet.models.validators;

/// One value only.
record Same<T>(T wanted, String code, String words) implements Validator<T> {
    @Override
    public void validate(T value) {
        if (!value.equals(wanted)) {
            throw Wording.refuse(code, words, value);
        }
    }
}
