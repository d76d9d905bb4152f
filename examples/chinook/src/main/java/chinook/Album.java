package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

/// An album of an artist.
@Table("Album")
public class Album extends Model {
    public static final Manager<Album> objects = Manager.of(Album.class);

    @PrimaryKey
    @Column("AlbumId")
    public Long id;

    @Column("Title")
    @Size(max = 160)
    public String title;

    @Column("ArtistId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Artist> artist = foreignKey();

    public final OneToMany<Track> tracks = oneToMany();

    @Override
    public String toString() {
        return title;
    }
}
