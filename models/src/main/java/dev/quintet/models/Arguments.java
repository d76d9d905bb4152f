package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;

/// What users pass to a verb of this package: null is refused as it is where expressions are made.
final class Arguments {
    private Arguments() {}

    /// One argument.
    ///
    /// @param what what the verb takes, such as `an order`
    /// @throws IllegalArgumentException if it is null
    static <T> T one(String verb, String what, @Nullable T argument) {
        return dev.quintet.models.expressions.Arguments.one(verb, what, argument);
    }

    /// A list of arguments.
    ///
    /// @param what what the verb takes, such as `conditions`
    /// @throws IllegalArgumentException if the list is null, or one of them is
    static <T> List<T> all(String verb, String what, T @Nullable [] arguments) {
        return dev.quintet.models.expressions.Arguments.all(verb, what, arguments);
    }

    /// The same for a collection.
    static <T> List<T> all(String verb, String what, @Nullable Collection<? extends T> arguments) {
        return dev.quintet.models.expressions.Arguments.all(verb, what, arguments);
    }
}
