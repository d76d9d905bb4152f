package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A file in a folder.
public final class File extends Model {
    public static final Manager<File> objects = Manager.of(File.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<Folder> folder = foreignKey();

    @OnDelete(SET_NULL)
    @RelatedName("edited")
    public final ForeignKey<@Nullable User> editor = foreignKey();

    @RelatedName("files")
    public final ManyToMany<Label> labels = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
