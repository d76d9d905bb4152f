package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.QueryManager;

import jakarta.validation.constraints.Size;

/// A poem; those that are burnt are not shown.
public class Poem extends Model {
    public static final QueryManager<Poem, PoemQuery> kept =
            QueryManager.of(Poem.class, PoemQuery::new, () -> Poem_.burnt.eq(false));
    public static final Manager<Poem> objects = Manager.of(Poem.class);

    @Size(max = 30)
    public String title = "";

    public int verses = 4;
    public boolean burnt;

    @OnDelete(CASCADE)
    public final ForeignKey<Poet> poet = foreignKey();
}
