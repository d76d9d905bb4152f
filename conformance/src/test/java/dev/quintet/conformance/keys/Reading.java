package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DB_SET_DEFAULT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import org.jspecify.annotations.Nullable;

/// A reading at a shelf, or else at the first one.
public final class Reading extends Model {
    public static final Manager<Reading> objects = Manager.of(Reading.class);

    @OnDelete(DB_SET_DEFAULT)
    public final ForeignKey<@Nullable Shelf> shelf = foreignKey();

    static void meta(Meta<Reading> meta) {
        meta.databaseDefault(Reading_.shelf(), 4711L);
    }
}
