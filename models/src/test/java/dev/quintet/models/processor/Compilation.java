package dev.quintet.models.processor;

import dev.quintet.processor.IndexProcessor;
import dev.quintet.processor.ModelProcessor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles sources with both processors, as a build would, and tells what came of it.
final class Compilation {
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|enum|record|interface)\\s+(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");

    private final Path classes;
    private final Path sources;
    private final List<Mistake> mistakes;

    private Compilation(Path classes, Path sources, List<Mistake> mistakes) {
        this.classes = classes;
        this.sources = sources;
        this.mistakes = mistakes;
    }

    /// Compiles sources into a directory; what is there already is seen, as in a build of changed
    /// files only.
    static Compilation into(Path directory, List<String> texts, String... options) {
        try {
            Path classes = Files.createDirectories(directory.resolve("classes"));
            Path sources = Files.createDirectories(directory.resolve("sources"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
            try (StandardJavaFileManager files =
                    compiler.getStandardFileManager(collector, Locale.ROOT, null)) {
                files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
                files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(sources));
                boolean modular = texts.stream().anyMatch(text -> text.contains("module "));
                List<Path> path = new ArrayList<>(libraries());
                if (modular) {
                    files.setLocationFromPaths(StandardLocation.MODULE_PATH, path);
                } else {
                    path.addFirst(classes);
                    files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
                }
                List<String> all = new ArrayList<>(List.of("-proc:full", "-implicit:none"));
                all.addAll(List.of(options));
                JavaCompiler.CompilationTask task =
                        compiler.getTask(
                                null,
                                files,
                                collector,
                                all,
                                null,
                                texts.stream().map(Compilation::source).toList());
                task.setProcessors(List.of(new ModelProcessor(), new IndexProcessor()));
                task.call();
            }
            return new Compilation(
                    classes,
                    sources,
                    collector.getDiagnostics().stream()
                            .filter(Compilation::isOurs)
                            .map(Compilation::mistake)
                            .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Errors, and the warnings of the processors.
    private static boolean isOurs(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR
                || diagnostic.getMessage(Locale.ROOT).matches("Q\\d{3}: .*");
    }

    private static List<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    private static JavaFileObject source(String text) {
        Matcher declared = DECLARED.matcher(text);
        Matcher in = PACKAGE.matcher(text);
        String folder = in.find() ? in.group(1).replace('.', '/') + "/" : "";
        String name =
                text.contains("module ")
                        ? "module-info"
                        : declared.find() ? declared.group(1) : "package-info";
        return new SimpleJavaFileObject(
                URI.create("string:///" + folder + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /// What the compiler says, and what stands at its place in the source.
    private record Mistake(
            Diagnostic.Kind kind, String file, long line, String element, String message) {}

    private static Mistake mistake(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        if (file == null) {
            return new Mistake(diagnostic.getKind(), "", 0, "", diagnostic.getMessage(Locale.ROOT));
        }
        try {
            String name = file.getName();
            String rest =
                    file.getCharContent(true).toString().substring((int) diagnostic.getPosition());
            Matcher identifier = Pattern.compile("(?:class |module )?([\\w.]+)").matcher(rest);
            return new Mistake(
                    diagnostic.getKind(),
                    name.substring(name.lastIndexOf('/') + 1),
                    diagnostic.getLineNumber(),
                    identifier.lookingAt() ? identifier.group(1) : "",
                    diagnostic.getMessage(Locale.ROOT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The errors in the order in which they come, as in `Entry.java:3 'blog': Q006: ...`.
    ///
    /// @param headerLines how many lines at the top of each source do not count
    List<String> errors(int headerLines) {
        return mistakes(Diagnostic.Kind.ERROR, headerLines);
    }

    /// The warnings of the processors, in the same form.
    List<String> warnings(int headerLines) {
        return mistakes(Diagnostic.Kind.WARNING, headerLines);
    }

    private List<String> mistakes(Diagnostic.Kind kind, int headerLines) {
        return mistakes.stream()
                .filter(mistake -> mistake.kind() == kind)
                .map(mistake ->
                        mistake.file().isEmpty()
                                ? mistake.message()
                                : "%s:%d '%s': %s"
                                        .formatted(
                                                mistake.file(),
                                                mistake.line() - headerLines,
                                                mistake.element(),
                                                mistake.message()))
                .toList();
    }

    List<String> errors() {
        return errors(0);
    }

    /// The generated sources by their paths.
    Map<String, String> generated() {
        return read(sources);
    }

    /// A generated source.
    String generated(String path) {
        return readFile(sources.resolve(path));
    }

    /// A file in the output, as text.
    String output(String path) {
        return readFile(classes.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(classes.resolve(path));
    }

    private static Map<String, String> read(Path directory) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file ->
                            files.put(
                                    directory.relativize(file).toString().replace('\\', '/'),
                                    readFile(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static String readFile(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
