package dev.quintet.models.files;

import java.util.Objects;

/// The storage of fields that name none.
///
/// ```java
/// Storages.setDefault(new FileSystemStorage(Path.of("/var/media"), "/media/"));
/// ```
public final class Storages {
    private static volatile Storage standard =
            new FileSystemStorage(java.nio.file.Path.of("media"));

    private Storages() {}

    /// The storage of fields that name none: the folder `media` unless set.
    public static Storage getDefault() {
        return standard;
    }

    /// Sets the storage of fields that name none. Meant to be called once, at the start of the
    /// program.
    public static void setDefault(Storage storage) {
        standard = Objects.requireNonNull(storage, "storage");
    }
}
