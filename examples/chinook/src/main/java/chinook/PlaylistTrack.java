package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

/// That a track is on a playlist; both together are the key.
@Table("PlaylistTrack")
public class PlaylistTrack extends Model {
    public static final Manager<PlaylistTrack> objects = Manager.of(PlaylistTrack.class);

    @PrimaryKey
    @Column("PlaylistId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Playlist> playlist = foreignKey();

    @PrimaryKey
    @Column("TrackId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Track> track = foreignKey();
}
