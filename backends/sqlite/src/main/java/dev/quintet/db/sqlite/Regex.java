package dev.quintet.db.sqlite;

import org.jspecify.annotations.Nullable;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions as Python has them: letters and digits of all scripts, and only `\n` ends a
/// line. Remembers the last pattern, as a query uses one for all its rows.
final class Regex {
    private static final int FLAGS =
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES;

    private @Nullable Pattern last;

    /// Whether the pattern is found in the text.
    boolean find(String pattern, String text) throws SQLException {
        Pattern compiled = last;
        if (compiled == null || !compiled.pattern().equals(pattern)) {
            compiled = compile(pattern);
            last = compiled;
        }
        return compiled.matcher(text).find();
    }

    private static Pattern compile(String pattern) throws SQLException {
        try {
            return Pattern.compile(pattern, FLAGS);
        } catch (PatternSyntaxException e) {
            throw new SQLDataException(
                    "'" + pattern + "' is no regular expression: " + e.getDescription() + ".",
                    "2201B",
                    e);
        }
    }
}
