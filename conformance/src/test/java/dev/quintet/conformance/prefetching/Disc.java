package dev.quintet.conformance.prefetching;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// A record of a band.
public final class Disc extends Model {
    public static final Manager<Disc> objects = Manager.of(Disc.class);

    @Size(max = 50)
    public String title = "";

    public int year;

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    @Override
    public String toString() {
        return title;
    }
}
