package dev.quintet.conformance.loading;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

/// A shelf, with a composite key.
public final class Shelf extends Model {
    public static final Manager<Shelf> objects = Manager.of(Shelf.class);

    @PrimaryKey public int room;
    @PrimaryKey public int number;
    public String label = "";
}
