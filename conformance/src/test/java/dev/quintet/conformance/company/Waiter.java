package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Blank;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// Somebody who waits in one restaurant and gets tips from other places.
public final class Waiter extends Model {
    public static final Manager<Waiter> objects = Manager.of(Waiter.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Restaurant> restaurant = foreignKey();

    @Size(max = 50)
    public String name = "";

    @Blank public final ManyToMany<Place> tipsFrom = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
