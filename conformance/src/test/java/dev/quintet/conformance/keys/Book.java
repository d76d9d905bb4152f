package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DB_CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// A book, which goes with its shelf.
public final class Book extends Model {
    public static final Manager<Book> objects = Manager.of(Book.class);

    @OnDelete(DB_CASCADE)
    public final ForeignKey<Shelf> shelf = foreignKey();

    @Size(max = 30)
    public String name = "";
}
