package dev.quintet.models.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps files in a folder of this machine.
///
/// A file never replaces another: two that are saved at once under one name get different names.
/// Names that lead out of the folder, be it over links, are refused.
public final class FileSystemStorage implements Storage {
    private final Path folder;
    private final String baseUrl;

    /// Keeps files that browsers do not see.
    ///
    /// @param folder created when the first file is saved
    public FileSystemStorage(Path folder) {
        this(folder, "");
    }

    /// Keeps files that browsers see.
    ///
    /// @param folder created when the first file is saved
    /// @param baseUrl the address of the folder, such as `/media/`; empty for none
    public FileSystemStorage(Path folder, String baseUrl) {
        this.folder = folder.toAbsolutePath().normalize();
        this.baseUrl = baseUrl.isEmpty() || baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    }

    @Override
    public String save(String name, Content content, int longest) {
        String wanted = FileNames.safe(name.replace('\\', '/'));
        while (true) {
            String free = FileNames.free(wanted, longest, this::exists);
            try {
                create(resolve(free), content);
                return free;
            } catch (FileAlreadyExistsException _) {
                // somebody else was faster: look for another name
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot save '" + free + "' in " + folder, e);
            }
        }
    }

    private void create(Path file, Content content) throws IOException {
        Files.createDirectories(file.getParent());
        requireInside(file);
        OutputStream out =
                Files.newOutputStream(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (out;
                InputStream in = content.open()) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file); // half a file is none
            throw e;
        }
    }

    @Override
    public InputStream read(String name) {
        try {
            return Files.newInputStream(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + name + "' in " + folder, e);
        }
    }

    @Override
    public OutputStream write(String name) {
        Path file = resolve(name);
        try {
            Files.createDirectories(file.getParent());
            requireInside(file);
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write '" + name + "' in " + folder, e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete '" + name + "' in " + folder, e);
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(resolve(name));
    }

    @Override
    public long size(String name) {
        try {
            return Files.size(resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + name + "' in " + folder, e);
        }
    }

    @Override
    public String url(String name) {
        if (baseUrl.isEmpty()) {
            throw new UnsupportedOperationException(
                    "The files in " + folder + " have no URL. Give their storage a base URL.");
        }
        return baseUrl
                + Arrays.stream(name.split("/"))
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("/"));
    }

    @Override
    public Optional<Path> path(String name) {
        return Optional.of(resolve(name));
    }

    private Path resolve(String name) {
        Path file = folder.resolve(FileNames.safe(name)).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw outside(name);
        }
        try {
            requireInside(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
        return file;
    }

    /// Follows links: the nearest folder that exists must lie in this one.
    private void requireInside(Path file) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        for (Path existing = file; existing != null; existing = existing.getParent()) {
            if (Files.exists(existing)) {
                if (!existing.toRealPath().startsWith(folder.toRealPath())) {
                    throw outside(folder.relativize(file).toString());
                }
                return;
            }
        }
    }

    private SuspiciousFileOperation outside(String name) {
        return new SuspiciousFileOperation("'" + name + "' leads out of " + folder + ".");
    }
}
