package dev.quintet.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The folders beside this test hold the models of an app and, ending in `_`, the classes that
/// belong to them.
class GeneratedSourcesTest {
    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"blog", "places", "shop", "odd", "archive"})
    void anAppGetsTheseClassesToTheLetter(String app) throws Exception {
        Map<String, String> files = files(app);
        List<String> models =
                files.entrySet().stream()
                        .filter(file -> !isGenerated(file.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        Compilation compilation =
                Compilation.into(
                        directory,
                        models,
                        "-Xlint:all,-this-escape,-processing,-path,-classfile,-serial",
                        "-Werror");
        assertThat(compilation.errors()).isEmpty();
        Map<String, String> generated = compilation.generated();
        files.keySet().removeIf(file -> !isGenerated(file));
        assertThat(generated.keySet()).containsExactlyElementsOf(files.keySet());
        files.forEach(
                (file, expected) -> assertThat(generated.get(file)).as(file).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog", "places"})
    void theOrderInWhichTheCompilerIsGivenTheFilesDoesNotMatter(String app) throws Exception {
        List<String> models =
                files(app).entrySet().stream()
                        .filter(file -> !isGenerated(file.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        Compilation one = Compilation.into(directory.resolve("one"), models);
        Compilation other = Compilation.into(directory.resolve("other"), models.reversed());
        assertThat(one.generated()).isEqualTo(other.generated());
        String service = "META-INF/services/dev.quintet.models.meta.AppIndex";
        assertThat(one.output(service)).isEqualTo(other.output(service));
    }

    private static boolean isGenerated(String file) {
        return file.endsWith("_.java");
    }

    private static Map<String, String> files(String app) throws IOException, URISyntaxException {
        Path folder = Path.of(GeneratedSourcesTest.class.getResource(app).toURI());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(app + "/" + file.getFileName(), Files.readString(file));
            }
        }
        return files;
    }
}
