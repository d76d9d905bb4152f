package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A mark on volumes, with a text for its key.
public final class Mark extends Model {
    public static final Manager<Mark> objects = Manager.of(Mark.class);

    @PrimaryKey
    @Size(max = 10)
    public String code = "";

    public int weight;
}
