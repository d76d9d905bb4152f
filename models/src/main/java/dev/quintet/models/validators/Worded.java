package dev.quintet.models.validators;

import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.expressions.ValidationError.Problem;

/// Another test with words of its own.
///
/// @param code the code, or empty for that of the test
record Worded<T>(Validator<T> test, String code, String message) implements Validator<T> {
    @Override
    public void validate(T value) {
        try {
            test.validate(value);
        } catch (ValidationError error) {
            throw error.with(problem ->
                    new Problem(
                            code.isEmpty() ? problem.code() : code,
                            Wording.fill(message, problem.params()),
                            problem.params()));
        }
    }
}
