package dev.quintet.conformance.related;

import dev.quintet.models.Manager;

/// A song with a table of its own beside, whose place is that of the song.
public final class Anthem extends Song {
    public static final Manager<Anthem> objects = Manager.of(Anthem.class);

    public int nation;
}
