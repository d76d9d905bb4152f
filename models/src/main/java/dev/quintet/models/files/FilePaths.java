package dev.quintet.models.files;

import dev.quintet.models.meta.Choices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a folder as the choices of a field of text. Immutable.
///
/// ```java
/// @Size(max = 100) public String template = "";
///
/// meta.choices(Page_.template, FilePaths.in(Path.of("templates")).matching(".*\\.html").recursive().choices());
/// ```
///
/// The folder is read anew each time that the choices are asked for. The values are the paths of
/// the files as the folder's own path begins them; their labels leave that out.
public final class FilePaths {
    private final Supplier<Path> folder;
    private final Pattern name;
    private final boolean recursive;
    private final boolean files;
    private final boolean folders;

    private FilePaths(
            Supplier<Path> folder,
            Pattern name,
            boolean recursive,
            boolean files,
            boolean folders) {
        this.folder = folder;
        this.name = name;
        this.recursive = recursive;
        this.files = files;
        this.folders = folders;
    }

    /// The files in a folder.
    public static FilePaths in(Path folder) {
        return in(() -> folder);
    }

    /// The files in a folder that is asked for each time.
    public static FilePaths in(Supplier<Path> folder) {
        return new FilePaths(folder, Pattern.compile(""), false, true, false);
    }

    /// Only those in whose name the expression is found: the name without its folders.
    ///
    /// @throws java.util.regex.PatternSyntaxException if the expression is wrong
    public FilePaths matching(String expression) {
        return new FilePaths(folder, Pattern.compile(expression), recursive, files, folders);
    }

    /// Those in folders within the folder too.
    public FilePaths recursive() {
        return new FilePaths(folder, name, true, files, folders);
    }

    /// Folders too.
    public FilePaths withFolders() {
        return new FilePaths(folder, name, recursive, files, true);
    }

    /// Folders, and no files.
    public FilePaths foldersOnly() {
        return new FilePaths(folder, name, recursive, false, true);
    }

    /// The choices, in the order of their paths; none where there is no such folder.
    public Choices choices() {
        return Choices.from(() -> Choices.of(paths()));
    }

    private Map<String, String> paths() {
        Path root = folder.get();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Path path : found(root)) {
            labels.put(
                    path.toString().replace('\\', '/'),
                    root.relativize(path).toString().replace('\\', '/'));
        }
        return labels;
    }

    private List<Path> found(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root, recursive ? Integer.MAX_VALUE : 1)) {
            return all.filter(path -> !path.equals(root))
                    .filter(path -> Files.isDirectory(path) ? folders : files)
                    .filter(path -> name.matcher(path.getFileName().toString()).find())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + root, e);
        }
    }
}
