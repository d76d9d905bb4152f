package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

/// A row that is looked for before it is changed.
public final class Guarded extends Model {
    public static final Manager<Guarded> objects = Manager.of(Guarded.class);

    public int number;

    static void meta(Meta<Guarded> meta) {
        meta.selectOnSave();
    }
}
