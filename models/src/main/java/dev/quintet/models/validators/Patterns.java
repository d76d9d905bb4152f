package dev.quintet.models.validators;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Compiled regular expressions. They come from the program, never from users, so that there are
/// few of them.
final class Patterns {
    private record Key(String expression, int flags) {}

    private static final Map<Key, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static Pattern of(String expression, int flags) {
        return COMPILED.computeIfAbsent(
                new Key(expression, flags), key -> Pattern.compile(key.expression(), key.flags()));
    }
}
