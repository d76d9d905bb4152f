package dev.quintet.conformance.keys;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A shelf, whose books the database deletes.
public final class Shelf extends Model {
    public static final Manager<Shelf> objects = Manager.of(Shelf.class);

    @Size(max = 30)
    public String name = "";
}
