package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

/// A jersey, whose number is there once in a band.
public final class Jersey extends Model {
    public static final Manager<Jersey> objects = Manager.of(Jersey.class);

    public int number;

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    static void meta(Meta<Jersey> meta) {
        meta.uniqueTogether(Jersey_.band(), Jersey_.number);
    }
}
