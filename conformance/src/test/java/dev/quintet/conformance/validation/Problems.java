package dev.quintet.conformance.validation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Problem;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a validation finds, for tests.
final class Problems {
    private Problems() {}

    /// The codes by field; empty where nothing is wrong.
    static Map<String, List<String>> codes(ThrowingCallable validation) {
        Map<String, List<String>> codes = new TreeMap<>();
        of(validation)
                .forEach((field, problems) ->
                        codes.put(field, problems.stream().map(Problem::code).toList()));
        return codes;
    }

    /// The words by field; empty where nothing is wrong.
    static Map<String, List<String>> words(ThrowingCallable validation) {
        Map<String, List<String>> words = new TreeMap<>();
        of(validation)
                .forEach((field, problems) ->
                        words.put(field, problems.stream().map(Problem::message).toList()));
        return words;
    }

    private static Map<String, List<Problem>> of(ThrowingCallable validation) {
        ValidationError error = catchThrowableOfType(ValidationError.class, validation);
        return error == null ? Map.of() : error.problems();
    }
}
