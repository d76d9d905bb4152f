package dev.quintet.conformance.keys;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The tables of this package's models.
final class Keys {
    private static final Set<Database> MADE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Keys() {}

    /// The tables, without rows.
    @SuppressWarnings("unchecked") // an array of classes
    static void fresh(Database database) {
        if (MADE.add(database)) {
            List<Class<?>> models =
                    new ArrayList<>(
                            List.of(
                                    Country.class,
                                    City.class,
                                    Flag.class,
                                    Shelf.class,
                                    Book.class,
                                    Loan.class,
                                    Stamp.class,
                                    Person.class,
                                    Parcel.class,
                                    Shift.class,
                                    Vehicle.class,
                                    Lorry.class,
                                    Note.class));
            if (database.backend().features().supportsOnDeleteSetDefault()) {
                models.add(Reading.class);
            }
            Schema.create(database, models.toArray(Class[]::new));
            return;
        }
        if (database.backend().features().supportsOnDeleteSetDefault()) {
            Reading.objects.all().delete();
        }
        Country.objects.all().delete();
        City.objects.all().delete();
        Flag.objects.all().delete();
        Loan.objects.all().delete();
        Stamp.objects.all().delete();
        Shelf.objects.all().delete();
        Parcel.objects.all().delete();
        Shift.objects.all().delete();
        Person.objects.all().delete();
        Lorry.objects.all().delete();
        Vehicle.objects.all().delete();
        Note.objects.all().delete();
    }
}
