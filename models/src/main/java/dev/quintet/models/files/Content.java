package dev.quintet.models.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The content of a file on its way into a storage, with the name that its sender gave it.
///
/// ```java
/// person.photo.set(Content.of("joe.png", bytes));
/// ```
public interface Content {

    /// The name that the sender gave it: not to be trusted, and not the name that it will have.
    String name();

    /// How many bytes it has.
    long size() throws IOException;

    /// The bytes, from the first one on each time.
    InputStream open() throws IOException;

    /// Bytes.
    static Content of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Content() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return copy.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }
        };
    }

    /// A text, in UTF-8.
    static Content of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file of this machine, under its own name.
    static Content of(Path file) {
        return new Content() {
            @Override
            public String name() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
