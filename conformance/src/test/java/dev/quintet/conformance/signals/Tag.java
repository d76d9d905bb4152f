package dev.quintet.conformance.signals;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.ReverseOf;

import jakarta.validation.constraints.Size;

/// A word that notes are found by.
public class Tag extends Model {
    public static final Manager<Tag> objects = Manager.of(Tag.class);

    @Size(max = 30)
    public String word = "";

    @ReverseOf("tags")
    public final ManyToMany<Note> notes = manyToMany();
}
