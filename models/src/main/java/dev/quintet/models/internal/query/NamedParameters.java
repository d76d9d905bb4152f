package dev.quintet.models.internal.query;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// SQL with `:name` for its parameters, as SQL with `?`.
///
/// What looks like a name inside of texts, quoted names and comments is none, and `::` is a cast.
public final class NamedParameters {
    private final String text;
    private final Map<String, ? extends @Nullable Object> named;
    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> params = new ArrayList<>();
    private int at;

    private NamedParameters(String text, Map<String, ? extends @Nullable Object> named) {
        this.text = text;
        this.named = named;
    }

    /// The statement with its parameters in order.
    ///
    /// @throws IllegalArgumentException if there is no value for a name
    public static RawStatement statement(
            String text, Map<String, ? extends @Nullable Object> named) {
        NamedParameters reader = new NamedParameters(text, named);
        reader.read();
        return new RawStatement(reader.sql.toString(), reader.params, Map.of());
    }

    private void read() {
        while (at < text.length()) {
            char next = text.charAt(at);
            switch (next) {
                case '\'', '"', '`' -> copyTo(endOfQuote(next));
                case '-' -> copyTo(text.startsWith("--", at) ? end("\n", at) : at + 1);
                case '/' -> copyTo(text.startsWith("/*", at) ? end("*/", at + 2) : at + 1);
                case '$' -> copyTo(endOfDollars());
                case ':' -> parameter();
                default -> copyTo(at + 1);
            }
        }
    }

    private void copyTo(int end) {
        sql.append(text, at, end);
        at = end;
    }

    private int end(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private int endOfQuote(char quote) {
        return end(String.valueOf(quote), at + 1);
    }

    /// A text between `$$` or `$tag$`, as PostgreSQL has it.
    private int endOfDollars() {
        int close = at + 1;
        while (close < text.length()
                && Character.isJavaIdentifierPart(text.charAt(close))
                && text.charAt(close) != '$') {
            close++;
        }
        boolean opens = close < text.length() && text.charAt(close) == '$';
        return opens ? end(text.substring(at, close + 1), close + 1) : at + 1;
    }

    private void parameter() {
        if (text.startsWith("::", at)) {
            copyTo(at + 2);
            return;
        }
        int stop = at + 1;
        while (stop < text.length() && Character.isJavaIdentifierPart(text.charAt(stop))) {
            stop++;
        }
        String name = text.substring(at + 1, stop);
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            copyTo(stop);
            return;
        }
        if (!named.containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is no value for the parameter ':"
                            + name
                            + "'. Values are given for: "
                            + String.join(", ", new TreeSet<>(named.keySet()))
                            + ".");
        }
        sql.append('?');
        params.add(named.get(name));
        at = stop;
    }
}
