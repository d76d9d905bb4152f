package dev.quintet.conformance.sales;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

/// A region with shops.
public final class Region extends Model {
    public static final Manager<Region> objects = Manager.of(Region.class);

    @Size(max = 50)
    public String name = "";

    public final OneToMany<Shop> shops = oneToMany();

    @Override
    public String toString() {
        return name;
    }
}
