package dev.quintet.conformance.composite;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A theatre with chairs.
public final class Theatre extends Model {
    public static final Manager<Theatre> objects = Manager.of(Theatre.class);

    @Size(max = 40)
    public String name = "";
}
