package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// A meal that comes with a booking.
public final class Meal extends Model {
    public static final Manager<Meal> objects = Manager.of(Meal.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Booking> booking = foreignKey();

    @Size(max = 20)
    public String dish = "";

    @Override
    public String toString() {
        return dish;
    }
}
