package dev.quintet.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The cases that do not pass on a database: those that do not yet, a file with one id per line,
/// which may only shrink, and those where Django's answers differ between databases and ours do
/// not, in the file `deviations.txt` beside the folder.
///
/// @param listed whether there is such a file; without one nothing is known of the database, and
///   every case is a gap
/// @param deviations the cases with another answer on purpose
record Gaps(Path file, boolean listed, Set<String> ids, Set<String> deviations) {

    /// Reads the list of a database.
    static Gaps read(Path folder, String database) {
        Path file = folder.resolve(database + ".txt");
        try {
            Set<String> deviations = deviations(folder.resolveSibling("deviations.txt"), database);
            return Files.exists(file)
                    ? new Gaps(file, true, new TreeSet<>(Files.readAllLines(file)), deviations)
                    : new Gaps(file, false, Set.of(), deviations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines of a case's id and the databases that it is about; `#` before the reasons.
    private static Set<String> deviations(Path file, String database) throws IOException {
        Set<String> ids = new HashSet<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                List<String> words = Arrays.asList(line.split(" "));
                if (!line.startsWith("#") && words.contains(database)) {
                    ids.add(words.getFirst());
                }
            }
        }
        return ids;
    }

    boolean contains(Result result) {
        String id = result.test().id();
        return !listed || ids.contains(id) || deviations.contains(id);
    }

    /// Writes the list anew: without what passes now, and with what does not.
    void write(List<Result> results) {
        TreeSet<String> still = new TreeSet<>(ids);
        for (Result result : results) {
            if (result.passed()) {
                still.remove(result.test().id());
            } else if (!deviations.contains(result.test().id())) {
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
