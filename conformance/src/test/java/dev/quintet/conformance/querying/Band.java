package dev.quintet.conformance.querying;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A band; bands have an order of their own.
public final class Band extends Model {
    public static final Manager<Band> objects = Manager.of(Band.class);

    @Size(max = 50)
    public String name = "";

    public int founded;
    public final OneToMany<Album> albums = oneToMany();

    static void meta(Meta<Band> meta) {
        meta.ordering(Band_.name.asc());
        meta.unique("band_once_a_year", Band_.name, Band_.founded);
    }

    @Override
    public String toString() {
        return name;
    }
}
