package dev.quintet.conformance.inheritance;

import dev.quintet.models.Manager;
import dev.quintet.models.Proxy;
import dev.quintet.models.meta.Meta;

/// Another view of a shop.
@Proxy
public class ShopByName extends Shop implements Announced {
    public static final Manager<ShopByName> early =
            Manager.of(ShopByName.class, () -> ShopByName_.opened.year().lt(2000));

    public static final Manager<ShopByName> objects = Manager.of(ShopByName.class);

    static void byNameMeta(Meta<ShopByName> meta) {
        meta.ordering(ShopByName_.name.asc());
    }

    @Override
    public String announcement() {
        return "Come to " + name;
    }
}
