package chinook;

import dev.quintet.models.Column;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;
import dev.quintet.models.Through;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A list of tracks; a track may be on many.
@Table("Playlist")
public class Playlist extends Model {
    public static final Manager<Playlist> objects = Manager.of(Playlist.class);

    @PrimaryKey
    @Column("PlaylistId")
    public Long id;

    @Column("Name")
    @Size(max = 120)
    public @Nullable String name;

    @Through(model = PlaylistTrack.class)
    public final ManyToMany<Track> tracks = manyToMany();

    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
