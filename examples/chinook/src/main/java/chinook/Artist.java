package chinook;

import dev.quintet.models.Column;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Somebody who makes music.
@Table("Artist")
public class Artist extends Model {
    public static final Manager<Artist> objects = Manager.of(Artist.class);

    @PrimaryKey
    @Column("ArtistId")
    public Long id;

    @Column("Name")
    @Size(max = 120)
    public @Nullable String name;

    public final OneToMany<Album> albums = oneToMany();

    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
