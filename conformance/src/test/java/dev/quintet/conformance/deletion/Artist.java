package dev.quintet.conformance.deletion;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// An artist.
public final class Artist extends Model {
    public static final Manager<Artist> objects = Manager.of(Artist.class);

    @Size(max = 30)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
