package dev.quintet.conformance.expressions;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A part of a journey, with a key of two columns.
public final class Leg extends Model {
    public static final Manager<Leg> objects = Manager.of(Leg.class);

    @PrimaryKey
    @Size(max = 10)
    public String journey = "";

    @PrimaryKey public int number;

    public int miles;

    @Override
    public String toString() {
        return journey + number;
    }
}
