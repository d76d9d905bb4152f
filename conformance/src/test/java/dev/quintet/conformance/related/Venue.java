package dev.quintet.conformance.related;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A place where bands play.
public class Venue extends Model {
    public static final Manager<Venue> objects = Manager.of(Venue.class);

    @Size(max = 30)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
