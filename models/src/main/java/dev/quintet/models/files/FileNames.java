package dev.quintet.models.files;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names of files: without traps, and different from each other.
public final class FileNames {
    private static final Pattern STRANGE =
            Pattern.compile("[^-\\w.]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int SUFFIX = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileNames() {}

    /// The last part of a name that somebody sent, without blanks and without what has a meaning in
    /// paths or in shells.
    ///
    /// @throws SuspiciousFileOperation if nothing of it is left
    public static String valid(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String valid =
                STRANGE.matcher(
                                Normalizer.normalize(last, Normalizer.Form.NFKC)
                                        .strip()
                                        .replace(' ', '_'))
                        .replaceAll("");
        if (valid.isEmpty() || valid.equals(".") || valid.equals("..")) {
            throw new SuspiciousFileOperation("'" + name + "' is no name for a file.");
        }
        return valid;
    }

    /// A relative path, as it is.
    ///
    /// @param path with slashes between folders
    /// @throws SuspiciousFileOperation if it is absolute, empty, or leads out of its folder
    public static String safe(String path) {
        boolean trap =
                path.isBlank()
                        || path.startsWith("/")
                        || path.indexOf('\\') >= 0
                        || path.indexOf('\0') >= 0
                        || path.matches("[A-Za-z]:.*");
        for (String part : path.split("/", -1)) {
            trap |= part.isEmpty() || part.equals(".") || part.equals("..");
        }
        if (trap) {
            throw new SuspiciousFileOperation(
                    "'"
                            + path
                            + "' is no path inside of a storage. Allowed: names with slashes"
                            + " between them, such as 'photos/joe.png'.");
        }
        return path;
    }

    /// A name that is free: the given one, or one with random letters before its ending. What is
    /// too long loses the end of its stem.
    ///
    /// @param path a relative path
    /// @param longest the greatest number of characters
    /// @param taken whether a name is taken
    /// @throws SuspiciousFileOperation if there is no room for a name
    static String free(String path, int longest, Predicate<String> taken) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String name = path.substring(folder.length());
        int dot = name.indexOf('.', 1);
        String ending = dot < 0 ? "" : name.substring(dot);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String free = shortened(folder, stem, "", ending, longest);
        while (taken.test(free)) {
            free = shortened(folder, stem, "_" + random(), ending, longest);
        }
        return free;
    }

    private static String shortened(
            String folder, String stem, String suffix, String ending, int longest) {
        int room = longest - folder.length() - suffix.length() - ending.length();
        if (room < 1) {
            throw new SuspiciousFileOperation(
                    "There is no name of at most "
                            + longest
                            + " characters for '"
                            + folder
                            + stem
                            + ending
                            + "'. Give the field a greater @Size(max), or shorter folders.");
        }
        return folder + stem.substring(0, Math.min(stem.length(), room)) + suffix + ending;
    }

    private static String random() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < SUFFIX; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
