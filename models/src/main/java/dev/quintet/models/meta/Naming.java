package dev.quintet.models.meta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// How Java names become names in the database and for people.
final class Naming {
    private Naming() {}

    /// `numberOfComments` as `number_of_comments`.
    static String snakeCase(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter)) {
                if (i > 0) {
                    out.append('_');
                }
                out.append(Character.toLowerCase(letter));
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /// `numberOfComments` as `number of comments`.
    static String words(String name) {
        return snakeCase(name).replace('_', ' ');
    }

    private static final int TABLE_PART = 11;
    private static final int COLUMN_PART = 7;
    private static final int HASH_PART = 6;
    private static final int LONGEST_TABLE = 63;
    private static final int TABLE_HASH = 4;

    /// The name of an index: parts of the names of the table and of the first column, and six
    /// digits of a hash of all that tells it apart. It begins with a letter.
    static String indexName(String table, String column, String all) {
        String name =
                cut(table, TABLE_PART)
                        + "_"
                        + cut(column, COLUMN_PART)
                        + "_"
                        + cut(hash(all), HASH_PART)
                        + "_idx";
        return name.startsWith("_") || Character.isDigit(name.charAt(0))
                ? "D" + name.substring(1)
                : name;
    }

    /// The name of a table that the library makes up, short enough for all databases: the end of a
    /// longer one gives way to four digits of its hash.
    static String table(String name) {
        return name.length() <= LONGEST_TABLE
                ? name
                : cut(name, LONGEST_TABLE - TABLE_HASH) + cut(hash(name), TABLE_HASH);
    }

    private static String cut(String name, int length) {
        return name.substring(0, Math.min(length, name.length()));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `SeniorEmployee` as `senioremployee`.
    static String lower(String modelName) {
        return modelName.toLowerCase(Locale.ROOT);
    }
}
