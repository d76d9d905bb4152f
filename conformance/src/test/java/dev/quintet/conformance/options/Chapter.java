package dev.quintet.conformance.options;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

/// Ordered as its book is, and then as the owner of that is.
public final class Chapter extends Model {
    public static final Manager<Chapter> objects = Manager.of(Chapter.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Book> book = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<Owner> reader = foreignKey();

    public int number;

    static void meta(Meta<Chapter> meta) {
        meta.ordering(Chapter_.reader().asc(), by("book"), Chapter_.number.desc());
    }
}
