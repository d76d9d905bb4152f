package dev.quintet.conformance.generic;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.contenttypes.GenericForeignKey;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A tag on anything.
public class TaggedItem extends Model {
    public static final Manager<TaggedItem> objects = Manager.of(TaggedItem.class);

    @Size(max = 30)
    public String tag = "";

    @OnDelete(CASCADE)
    public final ForeignKey<ContentType> contentType = foreignKey();

    public long objectId;

    public final GenericForeignKey<Model> target = GenericForeignKey.of(this);

    static void meta(Meta<TaggedItem> meta) {
        meta.index(TaggedItem_.contentType(), TaggedItem_.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
