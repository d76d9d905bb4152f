package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// An album of an artist.
public final class Album extends Model {
    public static final Manager<Album> objects = Manager.of(Album.class);

    @OnDelete(CASCADE)
    @RelatedName("albums")
    public final ForeignKey<Artist> artist = foreignKey();

    @Size(max = 30)
    public String title = "";

    @Override
    public String toString() {
        return title;
    }
}
