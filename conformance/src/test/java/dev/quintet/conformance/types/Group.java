package dev.quintet.conformance.types;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A group of samples.
public final class Group extends Model {
    public static final Manager<Group> objects = Manager.of(Group.class);

    @Size(max = 30)
    public String title = "";

    @Override
    public String toString() {
        return title;
    }
}
