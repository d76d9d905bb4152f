package dev.quintet.conformance.seats;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A hall with seats.
public final class Hall extends Model {
    public static final Manager<Hall> objects = Manager.of(Hall.class);

    @Size(max = 40)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
