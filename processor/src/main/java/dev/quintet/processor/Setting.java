package dev.quintet.processor;

import java.util.List;

/// One more thing that annotations say about a field, as a call on its builder.
sealed interface Setting {

    /// A call with texts for its arguments.
    record Texts(String method, List<String> arguments) implements Setting {
        public Texts {
            arguments = List.copyOf(arguments);
        }

        public Texts(String method, String... arguments) {
            this(method, List.of(arguments));
        }
    }

    /// A validator.
    ///
    /// @param method the method of `Validators` that makes it
    /// @param arguments numbers, texts and truth values
    /// @param message words of the user's own; empty for none
    record Test(String method, List<Object> arguments, String message) implements Setting {
        public Test {
            arguments = List.copyOf(arguments);
        }
    }
}
