package dev.quintet.models.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Compiles models with mistakes, in an app `blog` that has the models `Blog` and `Author` too.
final class Mistakes {
    private static final String HEADER =
            """
            package blog; \
            import static dev.quintet.models.meta.Deletion.*; \
            import dev.quintet.models.*; \
            import dev.quintet.models.expressions.Json; \
            import dev.quintet.models.meta.Meta; \
            import jakarta.validation.constraints.*; \
            import java.math.BigDecimal; \
            import java.time.*; \
            import java.util.*; \
            import org.jspecify.annotations.Nullable;
            """;

    private Mistakes() {}

    /// The errors for some classes; lines are counted from the first of each text.
    static List<String> errors(String... classes) {
        return compiled(classes).errors(1);
    }

    /// The warnings of the processors for some classes.
    static List<String> warnings(String... classes) {
        return compiled(classes).warnings(1);
    }

    private static Compilation compiled(String... classes) {
        return compile(sources(classes));
    }

    /// What the checks at the start find in some classes that the compiler takes.
    static List<String> checks(String... classes) {
        return checksWithout("no library", classes);
    }

    /// What they find in a program that has no library of a name.
    static List<String> checksWithout(String library, String... classes) {
        return inDirectory(directory -> {
            Compilation compilation = Compilation.into(directory, sources(classes));
            assertThat(compilation.errors(1)).isEmpty();
            return StartedProgram.checks(directory.resolve("classes"), library);
        });
    }

    private static List<String> sources(String... classes) {
        List<String> sources = new ArrayList<>();
        for (String text : classes) {
            sources.add(HEADER + text);
        }
        addUnlessThere(sources, "Blog", "public class Blog extends Model { public String name; }");
        addUnlessThere(
                sources, "Author", "public class Author extends Model { public String name; }");
        sources.add("@dev.quintet.models.App package blog;");
        return sources;
    }

    private static void addUnlessThere(List<String> sources, String name, String text) {
        if (sources.stream().noneMatch(source -> source.contains("class " + name + " "))) {
            sources.add(HEADER + text);
        }
    }

    /// Compiles into a directory that is gone afterwards.
    static Compilation compile(List<String> sources, String... options) {
        return inDirectory(directory -> Compilation.into(directory, sources, options));
    }

    private static <T> T inDirectory(Function<Path, T> action) {
        try {
            Path directory = Files.createTempDirectory("models");
            try {
                return action.apply(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
