package dev.quintet.models.validators;

import dev.quintet.models.expressions.ValidationError;

/// A test that the value of a field has to pass when its instance is validated.
///
/// ```java
/// meta.validate(Entry_.rating, Validators.max(5), rating -> {
///     if (rating % 2 != 0) {
///         throw ValidationError.of("odd", "This must be an even number.");
///     }
/// });
/// ```
///
/// It is asked for values that are there only: neither for null nor for an empty text. Saving and
/// queries do not ask it. The ready-made ones are equal if they test the same.
///
/// @param <T> the type of values
@FunctionalInterface
public interface Validator<T> {

    /// Tests a value.
    ///
    /// @throws ValidationError if the value is refused
    void validate(T value);

    /// The same test in other words.
    ///
    /// @param message the words; `{name}` stands for a parameter of the problem, such as `{value}`
    ///   or `{limit}`, or for a line of the resource bundle `ValidationMessages`
    default Validator<T> message(String message) {
        return new Worded<>(this, "", message);
    }

    /// The same test with another code, in other words.
    ///
    /// @param message the words, as in [#message(String)]
    default Validator<T> message(String code, String message) {
        return new Worded<>(this, code, message);
    }
}
