package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A folder, perhaps in another one.
public final class Folder extends Model {
    public static final Manager<Folder> objects = Manager.of(Folder.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(CASCADE)
    @RelatedName("subfolders")
    public final ForeignKey<@Nullable Folder> parent = foreignKey();

    @OnDelete(CASCADE)
    @RelatedName("folders")
    public final ForeignKey<@Nullable User> owner = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
