package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;

import jakarta.validation.constraints.PositiveOrZero;

/// A vehicle with a table of its own beside the vehicles'.
public final class Truck extends Vehicle {
    public static final Manager<Truck> objects = Manager.of(Truck.class);

    @PositiveOrZero public int load;
}
