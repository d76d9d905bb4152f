package dev.quintet.conformance.inheritance;

import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/// A shop, which may be a bakery; it knows its children.
public class Shop extends Model {
    public static final Manager<Shop> objects = Manager.of(Shop.class);

    @Unique
    @Size(max = 40)
    public String name = "";

    public LocalDate opened = LocalDate.of(2020, 1, 1);

    public final HasOne<Bakery> asBakery = hasOne();

    static void meta(Meta<Shop> meta) {
        meta.ordering(Shop_.name.desc());
        meta.latestBy(Shop_.opened.asc());
        meta.check("shop_opened_late", Shop_.opened.year().gte(1900));
        meta.permission("buy", "Can buy");
    }

    static Shop named(String name) {
        Shop shop = new Shop();
        shop.name = name;
        return shop;
    }
}
