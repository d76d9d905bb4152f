package dev.quintet.conformance.types;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

import java.util.UUID;

/// Something with a UUID for its key.
public final class Keyed extends Model {
    public static final Manager<Keyed> objects = Manager.of(Keyed.class);
    @PrimaryKey public UUID key;

    @Size(max = 20)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
