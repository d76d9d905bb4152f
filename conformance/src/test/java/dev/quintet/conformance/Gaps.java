package dev.quintet.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The cases that do not pass yet on a database: a file with one id per line, which may only
/// shrink.
///
/// @param listed whether there is such a file; without one nothing is known of the database, and
///   every case is a gap
record Gaps(Path file, boolean listed, Set<String> ids) {

    /// Reads the list of a database.
    static Gaps read(Path folder, String database) {
        Path file = folder.resolve(database + ".txt");
        try {
            return Files.exists(file)
                    ? new Gaps(file, true, new TreeSet<>(Files.readAllLines(file)))
                    : new Gaps(file, false, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(Result result) {
        return !listed || ids.contains(result.test().id());
    }

    /// Writes the list anew: without what passes now, and with what does not.
    void write(List<Result> results) {
        TreeSet<String> still = new TreeSet<>(ids);
        for (Result result : results) {
            if (result.passed()) {
                still.remove(result.test().id());
            } else {
                still.add(result.test().id());
            }
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, still);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
