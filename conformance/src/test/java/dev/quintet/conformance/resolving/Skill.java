package dev.quintet.conformance.resolving;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Something that one can do.
public final class Skill extends Model {
    public static final Manager<Skill> objects = Manager.of(Skill.class);

    @Size(max = 50)
    public String word = "";
}
