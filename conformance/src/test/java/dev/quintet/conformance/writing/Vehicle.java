package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

/// A vehicle, which may be a truck.
public class Vehicle extends Model {
    public static final Manager<Vehicle> objects = Manager.of(Vehicle.class);

    @Unique
    @Size(max = 20)
    public String plate = "";

    @Override
    public String toString() {
        return plate;
    }
}
