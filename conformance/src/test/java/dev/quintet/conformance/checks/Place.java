package dev.quintet.conformance.checks;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A model whose key has two parts.
public final class Place extends Model {
    public static final Manager<Place> objects = Manager.of(Place.class);

    @PrimaryKey
    @Size(max = 2)
    public String line = "";

    @PrimaryKey public Integer number;
}
