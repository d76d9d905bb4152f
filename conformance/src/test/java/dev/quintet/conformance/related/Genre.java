package dev.quintet.conformance.related;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.ReverseOf;

import jakarta.validation.constraints.Size;

/// A kind of music.
public class Genre extends Model {
    public static final Manager<Genre> objects = Manager.of(Genre.class);

    @Size(max = 30)
    public String name = "";

    @ReverseOf("genres")
    public final ManyToMany<Band> bands = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
