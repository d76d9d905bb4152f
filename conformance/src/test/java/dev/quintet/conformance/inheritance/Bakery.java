package dev.quintet.conformance.inheritance;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import org.jspecify.annotations.Nullable;

/// A shop with a table of its own beside.
public class Bakery extends Shop {
    public static final Manager<Bakery> objects = Manager.of(Bakery.class);

    public int breads;

    @OnDelete(SET_NULL)
    @RelatedName("supplied")
    public final ForeignKey<@Nullable Shop> supplier = foreignKey();

    static Bakery named(String name, int breads) {
        Bakery bakery = new Bakery();
        bakery.name = name;
        bakery.breads = breads;
        return bakery;
    }
}
