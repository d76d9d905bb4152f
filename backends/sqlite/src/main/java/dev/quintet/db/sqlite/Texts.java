package dev.quintet.db.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;

/// Functions on texts.
final class Texts {
    /// More than any column holds; SQLite refuses texts beyond.
    private static final long LONGEST = 1_000_000_000;

    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "md5", "MD5",
                    "sha1", "SHA-1",
                    "sha224", "SHA-224",
                    "sha256", "SHA-256",
                    "sha384", "SHA-384",
                    "sha512", "SHA-512");

    private Texts() {}

    /// The text, cut or filled to a length in code points. Stays short where there is nothing to
    /// fill with.
    static String pad(String text, long length, String fill, boolean left) throws SQLException {
        int wanted = length(length);
        int has = text.codePointCount(0, text.length());
        if (has >= wanted) {
            return text.substring(0, text.offsetByCodePoints(0, wanted));
        }
        if (fill.isEmpty()) {
            return text;
        }
        int missing = wanted - has;
        int fillLength = fill.codePointCount(0, fill.length());
        String rest = fill.substring(0, fill.offsetByCodePoints(0, missing % fillLength));
        String filling = fill.repeat(missing / fillLength) + rest;
        return left ? filling + text : text + filling;
    }

    static String repeat(String text, long times) throws SQLException {
        length(
                text.isEmpty()
                        ? 0
                        : Math.multiplyHigh(times, text.length()) > 0
                                ? Long.MAX_VALUE
                                : times * text.length());
        return times <= 0 || text.isEmpty() ? "" : text.repeat((int) times);
    }

    static String hash(String algorithm, String text) throws SQLException {
        try {
            String name = ALGORITHMS.get(algorithm);
            if (name == null) {
                throw new SQLException("There is no hash '" + algorithm + "'.");
            }
            byte[] digest =
                    MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new SQLException("This Java has no hash '" + algorithm + "'.", e);
        }
    }

    private static int length(long wanted) throws SQLException {
        if (wanted > LONGEST) {
            throw new SQLDataException("A text of " + wanted + " characters is too long.", "22001");
        }
        return (int) Math.max(wanted, 0);
    }
}
