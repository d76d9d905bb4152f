package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.RESTRICT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// A song, which keeps its album unless its artist goes too.
public final class Song extends Model {
    public static final Manager<Song> objects = Manager.of(Song.class);

    @OnDelete(CASCADE)
    @RelatedName("songs")
    public final ForeignKey<Artist> artist = foreignKey();

    @OnDelete(RESTRICT)
    @RelatedName("songs")
    public final ForeignKey<Album> album = foreignKey();

    @Size(max = 30)
    public String title = "";

    @Override
    public String toString() {
        return title;
    }
}
