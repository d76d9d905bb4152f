package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// An evening on which a poem was read.
public class Reading extends Model {
    public static final Manager<Reading> objects = Manager.of(Reading.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Poem> poem = foreignKey();
}
