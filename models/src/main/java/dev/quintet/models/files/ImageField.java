package dev.quintet.models.files;

import dev.quintet.models.Model;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A file with an image: it knows its width and height, and may write them into fields of its
/// instance.
///
/// ```java
/// public @Nullable Integer width;
/// public @Nullable Integer height;
/// public final ImageField photo =
///         new ImageField(this, UploadTo.folder("photos"))
///                 .sized(() -> width, w -> width = w, () -> height, h -> height = h);
/// ```
///
/// The fields follow whenever the image changes. When the instance is read they stay as they are,
/// unless they are empty. PNG, GIF, JPEG, BMP and WebP are known.
public final class ImageField extends FileField {
    private @Nullable Dimension width;
    private @Nullable Dimension height;

    private record Dimension(
            Supplier<@Nullable Integer> getter, Consumer<@Nullable Integer> setter) {}

    /// An image in the default storage, under the name that its sender gave it.
    public ImageField(Model owner) {
        super(owner);
    }

    /// An image in the default storage.
    ///
    /// @param uploadTo the name under which it is kept
    public ImageField(Model owner, UploadTo uploadTo) {
        super(owner, uploadTo);
    }

    /// An image in a storage of its own.
    ///
    /// @param uploadTo the name under which it is kept
    /// @param storage asked whenever it is needed
    public ImageField(Model owner, UploadTo uploadTo, Supplier<? extends Storage> storage) {
        super(owner, uploadTo, storage);
    }

    /// Lets the width and height stand in fields of the instance too.
    ///
    /// @return this
    public ImageField sized(
            Supplier<@Nullable Integer> width,
            Consumer<@Nullable Integer> setWidth,
            Supplier<@Nullable Integer> height,
            Consumer<@Nullable Integer> setHeight) {
        this.width = new Dimension(width, setWidth);
        this.height = new Dimension(height, setHeight);
        return this;
    }

    /// The image's width in pixels.
    ///
    /// @throws IllegalStateException if there is no file, or if it is no image of a known kind
    /// @throws UncheckedIOException if the storage has it no more
    public int width() {
        return requireSize().width();
    }

    /// The image's height in pixels.
    ///
    /// @throws IllegalStateException if there is no file, or if it is no image of a known kind
    /// @throws UncheckedIOException if the storage has it no more
    public int height() {
        return requireSize().height();
    }

    private ImageSize requireSize() {
        ImageSize size = readSize();
        if (size == null) {
            throw new IllegalStateException(
                    "'" + name() + "' of " + field() + " is no image of a known kind.");
        }
        return size;
    }

    private @Nullable ImageSize readSize() {
        try (InputStream in = open()) {
            return ImageSize.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the image '" + name() + "'", e);
        }
    }

    @Override
    void replaced() {
        if (width != null) {
            setSize();
        }
    }

    /// Fills the fields of a row that was stored without them.
    @Override
    protected void afterLoad() {
        if (width != null
                && height != null
                && !isEmpty()
                && width.getter().get() == null
                && height.getter().get() == null) {
            setSize();
        }
    }

    private void setSize() {
        ImageSize size = isEmpty() ? null : sizeOrNone();
        if (width != null && height != null) {
            width.setter().accept(size == null ? null : (Integer) size.width());
            height.setter().accept(size == null ? null : (Integer) size.height());
        }
    }

    /// A name may stand for a file that is gone.
    private @Nullable ImageSize sizeOrNone() {
        try {
            return readSize();
        } catch (UncheckedIOException _) {
            return null;
        }
    }
}
