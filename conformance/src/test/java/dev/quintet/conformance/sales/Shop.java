package dev.quintet.conformance.sales;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A shop, perhaps in a region.
public final class Shop extends Model {
    public static final Manager<Shop> objects = Manager.of(Shop.class);

    @Size(max = 50)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Region> region = foreignKey();

    public final OneToMany<Sale> sales = oneToMany();

    @Override
    public String toString() {
        return name;
    }
}
