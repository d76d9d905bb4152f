package dev.quintet.conformance.keys;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.Symmetrical;
import dev.quintet.models.Tablespace;

/// A note with pairs of every kind.
public final class Note extends Model {
    public static final Manager<Note> objects = Manager.of(Note.class);

    public final ManyToMany<Note> similar = manyToMany();

    @Symmetrical(false)
    public final ManyToMany<Note> answers = manyToMany();

    public final ManyToMany<Person> readers = manyToMany();

    @Tablespace("pg_default")
    @NoReverse
    public final ManyToMany<Person> peopleWhoMayReadThisNoteWhenTheOthersAreOnTheirHolidays =
            manyToMany();
}
