package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What users pass to a verb or a function, for the library itself: null is refused in words, with
/// the name of the verb.
public final class Arguments {
    private static final String PACKAGE = Arguments.class.getPackageName();

    private Arguments() {}

    /// One argument of a method of this package, whose name is looked up where it is missing.
    static <T> T one(String what, @Nullable T argument) {
        return argument != null ? argument : one(called(), what, argument);
    }

    /// A list of arguments of a method of this package.
    static <T> List<T> all(String what, T @Nullable [] arguments) {
        return all(what, Arrays.asList(one(what, arguments)));
    }

    /// The same for a list.
    static <T> List<T> all(String what, @Nullable List<? extends T> arguments) {
        List<T> all = new ArrayList<>(one(what, arguments));
        return all.contains(null) ? all(called(), what, all) : all;
    }

    /// The method by which this package was entered: the one that the user knows.
    private static String called() {
        return StackWalker.getInstance()
                .walk(frames ->
                        frames.takeWhile(frame -> frame.getClassName().startsWith(PACKAGE))
                                .map(StackWalker.StackFrame::getMethodName)
                                .reduce((_, outer) -> outer)
                                .orElseThrow());
    }

    /// One argument.
    ///
    /// @param what what the verb takes, such as `an order`
    /// @throws IllegalArgumentException if it is null
    public static <T> T one(String verb, String what, @Nullable T argument) {
        if (argument == null) {
            throw new IllegalArgumentException(verb + "() takes " + what + ", not null.");
        }
        return argument;
    }

    /// A list of arguments.
    ///
    /// @param what what the verb takes, such as `conditions`
    /// @throws IllegalArgumentException if the list is null, or one of them is
    public static <T> List<T> all(String verb, String what, T @Nullable [] arguments) {
        return all(verb, what, Arrays.asList(one(verb, what, arguments)));
    }

    /// The same for a collection.
    public static <T> List<T> all(
            String verb, String what, @Nullable Collection<? extends T> arguments) {
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
