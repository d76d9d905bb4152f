package dev.quintet.conformance.signals;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// A note in a folder, with tags and with other notes beside it.
public class Note extends Model {
    public static final Manager<Note> objects = Manager.of(Note.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Folder> folder = foreignKey();

    @Size(max = 30)
    public String text = "";

    public int version;
    public final ManyToMany<Tag> tags = manyToMany();
    public final ManyToMany<Note> related = manyToMany();
}
