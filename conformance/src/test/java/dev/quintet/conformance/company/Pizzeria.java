package dev.quintet.conformance.company;

import dev.quintet.models.Manager;

import jakarta.validation.constraints.Size;

/// A restaurant with an oven; a grandchild.
public final class Pizzeria extends Restaurant {
    public static final Manager<Pizzeria> objects = Manager.of(Pizzeria.class);

    @Size(max = 20)
    public String oven = "stone";
}
