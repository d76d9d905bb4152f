package dev.quintet.conformance.expressions;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A part with a weight, by which parts are ordered.
public final class Part extends Model {
    public static final Manager<Part> objects = Manager.of(Part.class);

    @Size(max = 20)
    public String kind = "";

    public int weight;

    static void meta(Meta<Part> meta) {
        meta.ordering(Part_.weight.asc());
    }

    @Override
    public String toString() {
        return kind + weight;
    }
}
