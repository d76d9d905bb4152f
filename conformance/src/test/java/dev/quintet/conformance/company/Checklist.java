package dev.quintet.conformance.company;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A list of things to check, in order.
public final class Checklist extends Model {
    public static final Manager<Checklist> objects = Manager.of(Checklist.class);

    @Size(max = 40)
    public String title = "";

    @Override
    public String toString() {
        return title;
    }
}
