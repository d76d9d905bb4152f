package dev.quintet.sql;

import java.util.HexFormat;
import java.util.List;

/// Paths into JSON documents in the notation of SQL, `$."key"[0]`.
public final class JsonPaths {

    /// How a database counts the items of an array from their end.
    public enum FromEnd {
        /// `[#-1]` is the last one.
        HASH,
        /// `[last-0]` is the last one.
        LAST
    }

    private JsonPaths() {}

    /// The path as text, which still has to be quoted.
    ///
    /// @throws IllegalArgumentException if there is a NUL in a key
    public static String of(List<JsonStep> path, FromEnd fromEnd) {
        var out = new StringBuilder("$");
        for (JsonStep step : path) {
            switch (step) {
                case JsonStep.Index(int position) when position < 0 ->
                        out.append('[').append(fromEnd(position, fromEnd)).append(']');
                case JsonStep.Index(int position) -> out.append('[').append(position).append(']');
                case JsonStep.Key(String name) -> quote(name, out.append('.'));
            }
        }
        return out.toString();
    }

    private static String fromEnd(int position, FromEnd fromEnd) {
        return switch (fromEnd) {
            case HASH -> "#" + position;
            case LAST -> "last-" + (-position - 1);
        };
    }

    /// The same path with its characters beyond ASCII escaped: for databases that compare keys as
    /// they are spelled, where a writer of JSON may have spelled them so.
    public static String ascii(String path) {
        var out = new StringBuilder(path.length() + 10);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x80) {
                out.append(c);
            } else {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            }
        }
        return out.toString();
    }

    private static void quote(String key, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '\0') {
                throw new IllegalArgumentException(
                        "a key in JSON must not contain NUL here: '"
                                + key.replace('\0', '\u2400')
                                + "'");
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
