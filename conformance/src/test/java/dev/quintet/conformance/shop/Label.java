package dev.quintet.conformance.shop;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

/// A record label, known by its code.
public final class Label extends Model {
    public static final Manager<Label> objects = Manager.of(Label.class);

    @Unique
    @Size(max = 10)
    public String code = "";

    @Override
    public String toString() {
        return code;
    }
}
