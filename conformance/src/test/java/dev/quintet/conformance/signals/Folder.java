package dev.quintet.conformance.signals;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// A folder of notes.
public class Folder extends Model {
    public static final Manager<Folder> objects = Manager.of(Folder.class);

    @Size(max = 30)
    public String name = "";
}
