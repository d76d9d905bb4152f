package dev.quintet.models.files;

import dev.quintet.models.ColumnHandle;
import dev.quintet.models.DefaultSize;
import dev.quintet.models.Model;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// A file that belongs to a row. The column holds its name, the bytes are in a [Storage].
///
/// ```java
/// public final FileField contract = new FileField(this, UploadTo.folder("contracts/%Y"));
///
/// person.contract.set(Content.of("contract.pdf", bytes));
/// person.save();                                          // now the file is kept
/// try (InputStream in = person.contract.open()) { ... }
/// ```
///
/// The name has up to 100 characters unless `@Size` says otherwise, and is empty where there is no
/// file: in queries the field is a text. Deleting a row, or replacing its file, leaves the file
/// where it is: other rows may have it. Like its instance a field is not safe for use by several
/// threads.
@DefaultSize(100)
public class FileField extends ColumnHandle<String> {
    private final Supplier<? extends Storage> storage;
    private final UploadTo uploadTo;
    private String name = "";
    private @Nullable Content content;

    /// A file in the default storage, under the name that its sender gave it.
    public FileField(Model owner) {
        this(owner, UploadTo.folder(""));
    }

    /// A file in the default storage.
    ///
    /// @param uploadTo the name under which it is kept
    public FileField(Model owner, UploadTo uploadTo) {
        this(owner, uploadTo, Storages::getDefault);
    }

    /// A file in a storage of its own.
    ///
    /// @param uploadTo the name under which it is kept
    /// @param storage asked whenever it is needed
    public FileField(Model owner, UploadTo uploadTo, Supplier<? extends Storage> storage) {
        super(owner);
        this.uploadTo = uploadTo;
        this.storage = storage;
    }

    // ---- what there is

    /// Whether there is no file.
    public final boolean isEmpty() {
        requireLoaded();
        return name.isEmpty();
    }

    /// The name in the storage: empty for no file, and the sender's own until a new file is saved.
    public final String name() {
        requireLoaded();
        return name;
    }

    /// How many bytes the file has.
    ///
    /// @throws IllegalStateException if there is no file
    /// @throws UncheckedIOException if the storage has it no more
    public final long size() {
        requireFile();
        try {
            return content == null ? storage().size(name) : content.size();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// The address under which browsers find the file.
    ///
    /// @throws IllegalStateException if there is no file, or if it is not saved yet
    /// @throws UnsupportedOperationException if the storage has no addresses
    public final String url() {
        requireFile();
        if (content != null) {
            throw new IllegalStateException(
                    "The file '" + name + "' of " + field() + " is not saved yet and has no URL.");
        }
        return storage().url(name);
    }

    /// Where the file is on this machine; empty for storages elsewhere, and as long as it is not
    /// saved.
    ///
    /// @throws IllegalStateException if there is no file
    public final Optional<Path> path() {
        requireFile();
        return content == null ? storage().path(name) : Optional.empty();
    }

    /// Reads the file from its first byte on. To be closed by the caller.
    ///
    /// @throws IllegalStateException if there is no file
    /// @throws UncheckedIOException if the storage has it no more
    public final InputStream open() {
        requireFile();
        try {
            return content == null ? storage().read(name) : content.open();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// Writes the file anew, under its name. To be closed by the caller.
    ///
    /// @throws IllegalStateException if there is no file, or if it is not saved yet
    public final OutputStream rewrite() {
        requireFile();
        if (content != null) {
            throw new IllegalStateException(
                    "The file '" + name + "' of " + field() + " is not saved yet. Save it first.");
        }
        return storage().write(name);
    }

    /// The storage of the file.
    public final Storage storage() {
        return storage.get();
    }

    // ---- changing it

    /// Takes a new file, which is kept when the instance is saved. The old one stays where it is.
    public final void set(Content file) {
        content = file;
        name = file.name();
        changed();
        replaced();
    }

    /// Makes it another file of the storage, by its name. Nothing is copied or deleted.
    ///
    /// @param other empty for no file
    public final void set(String other) {
        content = null;
        name = other;
        changed();
        replaced();
    }

    /// Keeps a new file at once, and saves the instance.
    ///
    /// @param wanted the name that the sender gave it
    public final void save(String wanted, Content file) {
        save(wanted, file, true);
    }

    /// Keeps a new file at once.
    ///
    /// @param wanted the name that the sender gave it
    /// @param saveOwner whether the instance is saved too
    /// @throws SuspiciousFileOperation if there is no safe name for it
    public final void save(String wanted, Content file, boolean saveOwner) {
        content = file;
        name = keep(wanted, file);
        replaced();
        content = null;
        changed();
        if (saveOwner) {
            owner().save();
        }
    }

    /// Deletes the file from its storage, and saves the instance without it. Nothing happens where
    /// there is none.
    public final void delete() {
        delete(true);
    }

    /// Deletes the file from its storage.
    ///
    /// @param saveOwner whether the instance is saved too
    public final void delete(boolean saveOwner) {
        if (isEmpty()) {
            return;
        }
        if (content == null) {
            storage().delete(name);
        }
        set("");
        if (saveOwner) {
            owner().save();
        }
    }

    private String keep(String wanted, Content file) {
        String path = uploadTo.path(owner(), FileNames.valid(wanted)).replace('\\', '/');
        int slash = path.lastIndexOf('/') + 1;
        String safe =
                FileNames.safe(path.substring(0, slash) + FileNames.valid(path.substring(slash)));
        return storage().save(safe, file, longest());
    }

    private int longest() {
        return field().sqlType() instanceof SqlType.Varchar(int length)
                ? length
                : Integer.MAX_VALUE;
    }

    private void requireFile() {
        if (isEmpty()) {
            throw new IllegalStateException("'" + field() + "' has no file.");
        }
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read the file '" + name + "' of " + field(), e);
    }

    /// Called when there is another file, or none any more.
    void replaced() {}

    // ---- as a column

    @Override
    protected final String held() {
        return name;
    }

    @Override
    protected final void load(@Nullable String stored) {
        content = null;
        name = stored == null ? "" : stored;
    }

    @Override
    protected final void beforeSave(boolean insert) {
        Content file = content;
        if (file != null) {
            name = keep(name, file);
            content = null;
        }
    }

    /// The name.
    @Override
    public final String toString() {
        return isLoaded() ? name : "not loaded";
    }
}
