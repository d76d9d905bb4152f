package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

/// A small copy of an image.
public final class Thumb extends Model {
    public static final Manager<Thumb> objects = Manager.of(Thumb.class);

    @OnDelete(CASCADE)
    @RelatedName("thumbs")
    public final ForeignKey<Image> image = foreignKey();

    public Integer size;
}
