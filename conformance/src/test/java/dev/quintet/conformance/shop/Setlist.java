package dev.quintet.conformance.shop;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.expressions.Json;

import jakarta.validation.constraints.Size;

/// What a band plays, in a document of any form.
public final class Setlist extends Model {
    public static final Manager<Setlist> objects = Manager.of(Setlist.class);

    @Size(max = 20)
    public String name = "";

    public Json songs = Json.NULL;

    @Override
    public String toString() {
        return name;
    }
}
