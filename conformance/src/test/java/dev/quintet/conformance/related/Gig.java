package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/// An evening on which a band plays somewhere.
public class Gig extends Model {
    public static final Manager<Gig> objects = Manager.of(Gig.class);

    @Size(max = 30)
    public String name = "";

    public int fee = 100;
    public LocalDate day = LocalDate.of(2026, 1, 1);

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<Venue> venue = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
