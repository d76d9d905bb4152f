package chinook;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.ReverseOf;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A piece of music, as a file for sale.
@Table("Track")
public class Track extends Model {
    public static final Manager<Track> objects = Manager.of(Track.class);

    @PrimaryKey
    @Column("TrackId")
    public Long id;

    @Column("Name")
    @Size(max = 200)
    public String name;

    @Column("AlbumId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<@Nullable Album> album = foreignKey();

    @Column("MediaTypeId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<MediaType> mediaType = foreignKey();

    @Column("GenreId")
    @OnDelete(DO_NOTHING)
    public final ForeignKey<@Nullable Genre> genre = foreignKey();

    @Column("Composer")
    @Size(max = 220)
    public @Nullable String composer;

    @Column("Milliseconds")
    public int milliseconds;

    @Column("Bytes")
    public @Nullable Integer bytes;

    @Column("UnitPrice")
    @Digits(integer = 8, fraction = 2)
    public BigDecimal unitPrice;

    public final OneToMany<InvoiceLine> invoiceLines = oneToMany();

    @ReverseOf("tracks")
    public final ManyToMany<Playlist> playlists = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
