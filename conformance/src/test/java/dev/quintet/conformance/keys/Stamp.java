package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// A stamp in a book, about which nobody does anything.
public final class Stamp extends Model {
    public static final Manager<Stamp> objects = Manager.of(Stamp.class);

    @OnDelete(DO_NOTHING)
    public final ForeignKey<Book> book = foreignKey();
}
