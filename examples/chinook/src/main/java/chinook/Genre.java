package chinook;

import dev.quintet.models.Column;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A kind of music.
@Table("Genre")
public class Genre extends Model {
    public static final Manager<Genre> objects = Manager.of(Genre.class);

    @PrimaryKey
    @Column("GenreId")
    public Long id;

    @Column("Name")
    @Size(max = 120)
    public @Nullable String name;

    public final OneToMany<Track> tracks = oneToMany();

    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
