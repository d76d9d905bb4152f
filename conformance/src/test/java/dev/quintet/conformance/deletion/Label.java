package dev.quintet.conformance.deletion;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A label for files.
public final class Label extends Model {
    public static final Manager<Label> objects = Manager.of(Label.class);

    @Size(max = 30)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
