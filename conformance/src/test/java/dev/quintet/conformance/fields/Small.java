package dev.quintet.conformance.fields;

import dev.quintet.models.AutoKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Something with a counted key of 16 bits.
public final class Small extends Model {
    public static final Manager<Small> objects = Manager.of(Small.class);

    @AutoKey public Short number;

    @Size(max = 20)
    public String name = "";
}
