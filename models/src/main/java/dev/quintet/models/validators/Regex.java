package dev.quintet.models.validators;

import java.util.regex.Pattern;

/// Texts that match a regular expression, or that do not.
///
/// @param whole whether the whole text has to match, or some part of it
/// @param inverse whether texts that match are refused
record Regex<T>(String expression, int flags, boolean whole, boolean inverse, String words)
        implements Validator<T> {
    static final String WORDS = "This is no valid value.";

    Regex {
        Pattern.compile(expression, flags);
    }

    @Override
    public void validate(T value) {
        var matcher = Patterns.of(expression, flags).matcher(value.toString());
        if ((whole ? matcher.matches() : matcher.find()) == inverse) {
            throw Wording.refuse("invalid", words, value);
        }
    }
}
