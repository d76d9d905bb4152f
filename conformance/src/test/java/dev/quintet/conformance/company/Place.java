package dev.quintet.conformance.company;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A place, which may be a restaurant or a warehouse.
public class Place extends Model {
    public static final Manager<Place> objects = Manager.of(Place.class);

    @Size(max = 50)
    public String name = "";

    @Size(max = 80)
    public String address = "";

    public @Nullable LocalDate opened;

    @Override
    public String toString() {
        return name;
    }
}
