package dev.quintet.conformance.legacy;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A region, whose key is its name.
public final class Region extends Model {
    public static final Manager<Region> objects = Manager.of(Region.class);

    @PrimaryKey
    @Size(max = 40)
    public String name = "";
}
