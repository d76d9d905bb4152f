package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.Json;

import org.jspecify.annotations.Nullable;

/// A note of any length.
public final class Note extends Model {
    public static final Manager<Note> objects = Manager.of(Note.class);

    public String text = "";

    public @Nullable Json data;
}
