package dev.quintet.conformance.common;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/// The rows of the tests: a bicycle and its parts, a lamp, and what was sold of them.
///
/// | part | price | of | sold |
/// |---|---|---|---|
/// | bike | 500 | | 1, 2 |
/// | wheel | 80 | bike | 10, 20, 30 |
/// | rim | 30 | wheel | |
/// | spoke | 1 | wheel | 100 |
/// | frame | 200 | bike | 5 |
/// | lamp | 20 | | 7, 8 |
final class Machine {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Machine() {}

    static void in(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Part.class, Sale.class);
            Part bike = part("bike", 500, null, 1, 2);
            Part wheel = part("wheel", 80, bike, 10, 20, 30);
            part("rim", 30, wheel);
            part("spoke", 1, wheel, 100);
            part("frame", 200, bike, 5);
            part("lamp", 20, null, 7, 8);
        }
    }

    private static Part part(String name, int price, @Nullable Part whole, int... sold) {
        Part part = new Part();
        part.name = name;
        part.price = price;
        part.whole.set(whole);
        part.save();
        for (int number : sold) {
            Sale sale = new Sale();
            sale.part.set(part);
            sale.number = number;
            sale.save();
        }
        return part;
    }
}
