package dev.quintet.conformance.loading;

import dev.quintet.models.Manager;

import jakarta.validation.constraints.Size;

/// A person with a column of their own.
public final class Columnist extends Person {
    public static final Manager<Columnist> objects = Manager.of(Columnist.class);

    @Size(max = 80)
    public String column = "";
}
