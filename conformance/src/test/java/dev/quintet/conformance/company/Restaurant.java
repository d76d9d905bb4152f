package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import org.jspecify.annotations.Nullable;

/// A place where one can eat; a child of a concrete model.
public class Restaurant extends Place {
    public static final Manager<Restaurant> objects = Manager.of(Restaurant.class);
    public boolean servesPizza;
    public @Nullable Integer stars;

    @OnDelete(SET_NULL)
    @RelatedName("kitchens")
    public final ForeignKey<@Nullable Employee> chef = foreignKey();
}
