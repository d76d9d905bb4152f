package dev.quintet.conformance.loading;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// An article, perhaps with an editor, perhaps with a cover.
public final class Article extends Model {
    public static final Manager<Article> objects = Manager.of(Article.class);

    @Size(max = 80)
    public String title = "";

    public String body = "to be written";
    public int rating = 3;

    @OnDelete(CASCADE)
    @RelatedName("written")
    public final ForeignKey<Person> author = foreignKey();

    @OnDelete(SET_NULL)
    @RelatedName("edited")
    public final ForeignKey<@Nullable Person> editor = foreignKey();

    @RelatedName("read")
    public final ManyToMany<Person> readers = manyToMany();

    public final HasOne<Cover> cover = hasOne();

    @Override
    public String toString() {
        return title;
    }
}
