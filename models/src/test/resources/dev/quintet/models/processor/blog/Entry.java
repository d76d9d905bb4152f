package blog;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

public class Entry extends Model {
    public static final Manager<Entry> objects = Manager.of(Entry.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Blog> blog = foreignKey();

    @Size(max = 255)
    public String headline;

    public String bodyText;
    public @Nullable LocalDate pubDate;
    public LocalDate modDate = LocalDate.now();
    public final ManyToMany<Author> authors = manyToMany();
    public int numberOfComments;
    public int numberOfPingbacks;
    public @Nullable Integer rating;

    static void meta(Meta<Entry> meta) {
        meta.ordering(Entry_.pubDate.desc(), Entry_.headline.asc());
    }
}
