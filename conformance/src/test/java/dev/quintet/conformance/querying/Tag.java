package dev.quintet.conformance.querying;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

/// A word for albums.
public final class Tag extends Model {
    public static final Manager<Tag> objects = Manager.of(Tag.class);

    @Unique
    @Size(max = 50)
    public String word = "";

    @Override
    public String toString() {
        return word;
    }
}
