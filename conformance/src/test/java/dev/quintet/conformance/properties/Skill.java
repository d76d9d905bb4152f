package dev.quintet.conformance.properties;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Something that people can do.
public final class Skill extends Model {
    public static final Manager<Skill> objects = Manager.of(Skill.class);

    @Size(max = 20)
    public String name = "";

    public @Nullable Integer weight;
}
