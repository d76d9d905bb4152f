package dev.quintet.models.validators;

import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Problem;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with names in braces that stand for something else.
public final class Wording {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");
    private static final String BUNDLE = "ValidationMessages";

    private Wording() {}

    /// Puts in what the names stand for: a parameter, or else a line of the resource bundle
    /// `ValidationMessages`. A name that stands for nothing stays.
    public static String fill(String words, Map<String, ? extends @Nullable Object> params) {
        if (words.indexOf('{') < 0) {
            return words;
        }
        return NAME.matcher(words)
                .replaceAll(found ->
                        Matcher.quoteReplacement(meaning(found.group(1), found.group(), params)));
    }

    private static String meaning(
            String name, String otherwise, Map<String, ? extends @Nullable Object> params) {
        if (params.containsKey(name)) {
            return String.valueOf(params.get(name));
        }
        try {
            return fill(ResourceBundle.getBundle(BUNDLE).getString(name), params);
        } catch (MissingResourceException noSuchLine) {
            return otherwise;
        }
    }

    /// The error of a value that a validator refuses.
    static ValidationError refuse(String code, String words, Object value) {
        return refuse(code, words, value, Map.of());
    }

    /// The error of a value that a validator refuses.
    ///
    /// @param more parameters beside the value
    static ValidationError refuse(
            String code, String words, Object value, Map<String, ? extends Object> more) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>(more);
        params.put("value", value);
        return ValidationError.of(new Problem(code, fill(words, params), params));
    }
}
