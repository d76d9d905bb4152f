package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// Somebody who owns things.
public final class Owner extends Model {
    public static final Manager<Owner> objects = Manager.of(Owner.class);

    @Size(max = 40)
    public String name = "";

    static void meta(Meta<Owner> meta) {
        meta.ordering(Owner_.name.desc());
    }
}
