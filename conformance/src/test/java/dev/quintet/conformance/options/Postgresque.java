package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

/// A table for one kind of database only.
public final class Postgresque extends Model {
    public static final Manager<Postgresque> objects = Manager.of(Postgresque.class);

    public int number;

    static void meta(Meta<Postgresque> meta) {
        meta.requiresVendor("postgresql");
    }
}
