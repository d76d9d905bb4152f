package dev.quintet.conformance.loading;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Where somebody is from; known by its code.
public final class Nation extends Model {
    public static final Manager<Nation> objects = Manager.of(Nation.class);

    @Unique
    @Size(max = 2)
    public String code = "";

    @Size(max = 80)
    public String name = "";

    public int people;

    /// What was known when the row was read.
    public transient @Nullable String known;

    @Override
    protected void afterLoad() {
        known = database().orElse("none") + ", " + isNew() + ", " + code + ", " + unloadedFields();
    }
}
