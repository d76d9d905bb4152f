package dev.quintet.sql;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// How a database quotes names, and how long they may be.
///
/// Every name is quoted, always: so none is a keyword, none changes its case, and none can leave
/// its quotes.
///
/// @param quote the character before and after a name; doubled inside of one
/// @param maxLength the greatest number of bytes in a name
public record Identifiers(char quote, int maxLength) {
    private static final int HASH_DIGITS = 8;

    /// Appends a quoted name.
    ///
    /// @throws IllegalArgumentException if the name is empty or has a NUL in it
    public void quote(String name, StringBuilder out) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a name in SQL must not be empty");
        }
        out.append(quote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\0') {
                throw new IllegalArgumentException(
                        "a name in SQL must not contain NUL: '"
                                + name.replace('\0', '\u2400')
                                + "'");
            }
            if (c == quote) {
                out.append(quote);
            }
            out.append(c);
        }
        out.append(quote);
    }

    /// A quoted name.
    ///
    /// @throws IllegalArgumentException if the name is empty or has a NUL in it
    public String quote(String name) {
        var out = new StringBuilder(name.length() + 2);
        quote(name, out);
        return out.toString();
    }

    /// The name itself where it fits, otherwise its beginning and a hash of all of it: the same on
    /// every run.
    public String shorten(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= maxLength) {
            return name;
        }
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        String hash = "_%08x".formatted(crc.getValue());
        int bytes = maxLength - 1 - HASH_DIGITS;
        int end = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes -= name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 0) {
                break;
            }
            end = next;
        }
        return name.substring(0, end) + hash;
    }
}
