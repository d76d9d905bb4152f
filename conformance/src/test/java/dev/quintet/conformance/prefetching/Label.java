package dev.quintet.conformance.prefetching;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A record label, which does not declare the bands on it.
public final class Label extends Model {
    public static final Manager<Label> objects = Manager.of(Label.class);

    @Size(max = 50)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
