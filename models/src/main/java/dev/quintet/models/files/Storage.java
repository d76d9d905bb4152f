package dev.quintet.models.files;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// A place where files are kept, by names such as `photos/2024/joe.png`. Safe for use by several
/// threads.
///
/// All methods throw [UncheckedIOException] where the place cannot be reached or has no such file,
/// and [SuspiciousFileOperation] for names that lead out of it.
public interface Storage {

    /// Keeps a file under a name that no other file has: the given one if it is free, or one like
    /// it.
    ///
    /// @param name the wanted name, with slashes between folders
    /// @param longest the greatest number of characters of the name
    /// @return the name under which it is kept
    String save(String name, Content content, int longest);

    /// Reads a file. To be closed by the caller.
    InputStream read(String name);

    /// Writes a file anew, whether there is one or not. To be closed by the caller.
    OutputStream write(String name);

    /// Deletes a file; one that does not exist is deleted already.
    void delete(String name);

    /// Whether there is a file of the name.
    boolean exists(String name);

    /// How many bytes a file has.
    long size(String name);

    /// The address under which browsers find a file.
    ///
    /// @throws UnsupportedOperationException if they cannot
    String url(String name);

    /// Where a file is on this machine; empty for storages elsewhere.
    default Optional<Path> path(String name) {
        return Optional.empty();
    }
}
