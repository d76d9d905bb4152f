package dev.quintet.conformance.prefetching;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

import jakarta.validation.constraints.Size;

/// The only site of a band on the web.
public final class Site extends Model {
    public static final Manager<Site> objects = Manager.of(Site.class);

    @Size(max = 50)
    public String address = "";

    @OnDelete(CASCADE)
    public final OneToOne<Band> band = oneToOne();

    @Override
    public String toString() {
        return address;
    }
}
