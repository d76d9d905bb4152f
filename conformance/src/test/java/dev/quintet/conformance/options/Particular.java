package dev.quintet.conformance.options;

import dev.quintet.db.Features;
import dev.quintet.models.Comment;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

/// A table for databases that can do something only.
@Comment("For some")
public final class Particular extends Model {
    public static final Manager<Particular> objects = Manager.of(Particular.class);

    @Comment("Counted")
    public int number;

    static void meta(Meta<Particular> meta) {
        meta.requires(Features::supportsComments);
        meta.requires(Features::supportsDeferrableConstraints);
    }
}
