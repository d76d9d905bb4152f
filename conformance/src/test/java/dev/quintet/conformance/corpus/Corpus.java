package dev.quintet.conformance.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// A corpus: a folder with `models.json`, `datasets/APP.json` and `cases/TOPIC.json`, each perhaps
/// compressed (`.gz`).
///
/// @param models the names in the apps' models
/// @param dataSets the rows of each app, by label
/// @param topics the cases, in the order of their names
public record Corpus(ModelNames models, Map<String, DataSet> dataSets, List<Topic> topics) {

    /// Reads a folder.
    public static Corpus read(Path folder) {
        Map<String, DataSet> dataSets = new LinkedHashMap<>();
        for (Path file : files(folder.resolve("datasets"))) {
            DataSet dataSet = DataSet.of(json(file));
            dataSets.put(dataSet.app(), dataSet);
        }
        List<Topic> topics = new ArrayList<>();
        for (Path file : files(folder.resolve("cases"))) {
            topics.add(Topic.of(json(file)));
        }
        Path models =
                files(folder).stream()
                        .filter(file -> file.getFileName().toString().startsWith("models.json"))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no models.json in " + folder + "."));
        return new Corpus(ModelNames.of(json(models)), dataSets, topics);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".json")
                                    || file.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the corpus in " + folder + ".", e);
        }
    }

    private static Object json(Path file) {
        try {
            InputStream stream = Files.newInputStream(file);
            return PlainJson.read(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ".", e);
        }
    }
}
