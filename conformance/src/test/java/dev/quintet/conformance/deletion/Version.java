package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

/// A version of a file.
public final class Version extends Model {
    public static final Manager<Version> objects = Manager.of(Version.class);

    @OnDelete(CASCADE)
    @RelatedName("versions")
    public final ForeignKey<File> file = foreignKey();

    public Integer number;
}
