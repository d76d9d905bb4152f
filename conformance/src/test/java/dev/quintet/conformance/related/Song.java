package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A song at its place in the list of a band.
public class Song extends Model {
    public static final Manager<Song> objects = Manager.of(Song.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    static void meta(Meta<Song> meta) {
        meta.orderWithRespectTo(Song_.band());
    }

    @Override
    public String toString() {
        return name;
    }
}
