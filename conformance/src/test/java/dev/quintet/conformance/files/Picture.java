package dev.quintet.conformance.files;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.files.ImageField;
import dev.quintet.models.files.UploadTo;

import org.jspecify.annotations.Nullable;

/// A picture that knows its size.
public final class Picture extends Model {
    public static final Manager<Picture> objects = Manager.of(Picture.class);

    public @Nullable Integer width;
    public @Nullable Integer height;

    public final ImageField image =
            new ImageField(this, UploadTo.folder("pictures"))
                    .sized(() -> width, w -> width = w, () -> height, h -> height = h);
}
