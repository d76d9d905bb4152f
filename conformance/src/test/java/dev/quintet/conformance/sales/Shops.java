package dev.quintet.conformance.sales;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The rows of the tests.
///
/// | sale | shop | units | price | weight | discount | sold on | note |
/// |---|---|---|---|---|---|---|---|
/// | Apple | Harbour | 5 | 1.20 | 0.5 | | 2024-01-31 | fresh |
/// | Bread | Harbour | 2 | 3.50 | 1.0 | 10 | 2024-02-29 | |
/// | Cheese | Harbour | 2 | 8.00 | 0.25 | 20 | 2024-03-01 | Old |
/// | Dates | Station | 9 | 4.10 | 2.0 | | 2024-12-31 | fresh |
/// | Eggs | Station | 6 | 2.40 | 1.5 | 10 | 2025-01-01 | |
///
/// The Harbour is in the North, the Station in no region, and there is a shop without sales in the
/// South: the Market.
public final class Shops {
    private static final Set<Database> MADE =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private Shops() {}

    /// Makes the tables and the rows, unless they are there.
    public static void in(Database database) {
        if (MADE.add(database)) {
            make(database);
        }
    }

    private static void make(Database database) {
        Schema.create(database, Region.class, Shop.class, Sale.class);
        Region north = Region.objects.create(Region_.name.to("North"));
        Region south = Region.objects.create(Region_.name.to("South"));
        Shop harbour = shop("Harbour", north);
        Shop station = shop("Station", null);
        shop("Market", south);
        sale(harbour, "Apple", 5, "1.20", 0.5, null, "2024-01-31", "fresh");
        sale(harbour, "Bread", 2, "3.50", 1.0, 10, "2024-02-29", null);
        sale(harbour, "Cheese", 2, "8.00", 0.25, 20, "2024-03-01", "Old");
        sale(station, "Dates", 9, "4.10", 2.0, null, "2024-12-31", "fresh");
        sale(station, "Eggs", 6, "2.40", 1.5, 10, "2025-01-01", null);
    }

    private static Shop shop(String name, @Nullable Region region) {
        Shop shop = new Shop();
        shop.name = name;
        shop.region.set(region);
        shop.save();
        return shop;
    }

    private static void sale(
            Shop shop,
            String product,
            int units,
            String price,
            double weight,
            @Nullable Integer discount,
            String day,
            @Nullable String note) {
        Sale sale = new Sale();
        sale.shop.set(shop);
        sale.product = product;
        sale.units = units;
        sale.price = new BigDecimal(price);
        sale.weight = weight;
        sale.discount = discount;
        sale.soldOn = LocalDate.parse(day);
        sale.soldAt = Instant.parse(day + "T23:30:15.123456Z");
        sale.opened = LocalTime.of(8, units, 30);
        sale.took = Duration.ofMinutes(10L * units);
        sale.note = note;
        sale.returned = units == 2;
        sale.save();
    }
}
