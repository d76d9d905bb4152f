package dev.quintet.models;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What users pass to a verb: null is refused in words, with the name of the verb.
final class Arguments {
    private Arguments() {}

    /// One argument.
    ///
    /// @param what what the verb takes, such as `an order`
    /// @throws IllegalArgumentException if it is null
    static <T> T one(String verb, String what, @Nullable T argument) {
        if (argument == null) {
            throw new IllegalArgumentException(verb + "() takes " + what + ", not null.");
        }
        return argument;
    }

    /// A list of arguments.
    ///
    /// @param what what the verb takes, such as `conditions`
    /// @throws IllegalArgumentException if the list is null, or one of them is
    static <T> List<T> all(String verb, String what, T @Nullable [] arguments) {
        return all(verb, what, Arrays.asList(one(verb, what, arguments)));
    }

    /// The same for a collection.
    static <T> List<T> all(String verb, String what, @Nullable Collection<? extends T> arguments) {
        List<T> all = new ArrayList<>(one(verb, what, arguments));
        int place = all.indexOf(null);
        if (place >= 0) {
            throw new IllegalArgumentException(
                    verb
                            + "() takes "
                            + what
                            + ", but number "
                            + (place + 1)
                            + " of them is null.");
        }
        return all;
    }
}
