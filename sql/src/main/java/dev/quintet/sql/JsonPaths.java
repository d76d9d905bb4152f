package dev.quintet.sql;

import java.util.HexFormat;
import java.util.List;

/// Paths into JSON documents in the notation of SQL, `$."key"[0]`.
public final class JsonPaths {

    private JsonPaths() {}

    /// The path as text, which still has to be quoted.
    ///
    /// @param path keys and indexes; what looks like a whole number is an index
    /// @param lastIsKey whether the last part is a key whatever it looks like
    /// @param fromEnd what precedes the negative index of an item counted from the end
    /// @throws IllegalArgumentException if there is a NUL in a key
    public static String of(List<String> path, boolean lastIsKey, String fromEnd) {
        var out = new StringBuilder("$");
        for (int i = 0; i < path.size(); i++) {
            String part = path.get(i);
            boolean key = lastIsKey && i == path.size() - 1;
            if (!key && isIndex(part)) {
                out.append('[')
                        .append(part.startsWith("-") ? fromEnd : "")
                        .append(part)
                        .append(']');
            } else {
                out.append('.');
                quote(part, out);
            }
        }
        return out.toString();
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

    /// Whether a part of a path is a whole number.
    public static boolean isIndex(String part) {
        int digits = part.startsWith("-") ? 1 : 0;
        if (part.length() == digits || part.length() > digits + 9) {
            return false;
        }
        for (int i = digits; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
