package blog;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/// An entry in a blog, written by any number of authors.
public class Entry extends Model {
    public static final Manager<Entry> objects = Manager.of(Entry.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Blog> blog = foreignKey();

    @Size(max = 255)
    public String headline;

    public String bodyText = "";
    public LocalDate pubDate;
    public LocalDate modDate = LocalDate.now();
    public final ManyToMany<Author> authors = manyToMany();
    public int numberOfComments;
    public int numberOfPingbacks;
    public int rating = 5;

    public final HasOne<EntryDetail> detail = hasOne();

    @Override
    public String toString() {
        return headline;
    }
}
