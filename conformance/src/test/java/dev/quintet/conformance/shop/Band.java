package dev.quintet.conformance.shop;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A band, with a motto or without.
public final class Band extends Model {
    public static final Manager<Band> objects = Manager.of(Band.class);

    @Size(max = 100)
    public String name = "";

    @Size(max = 100)
    public @Nullable String motto;

    public @Nullable Integer founded;

    @Override
    public String toString() {
        return name;
    }
}
