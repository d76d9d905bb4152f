package dev.quintet.conformance.keys;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A vehicle.
public class Vehicle extends Model {
    public static final Manager<Vehicle> objects = Manager.of(Vehicle.class);

    @Size(max = 30)
    public String plate = "";
}
