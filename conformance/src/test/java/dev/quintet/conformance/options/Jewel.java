package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.Table;
import dev.quintet.models.VerboseName;
import dev.quintet.models.meta.Meta;

/// Extends the options of its base by some of its own, and leaves others out.
@Table("jewellery")
@VerboseName("gem")
public final class Jewel extends Owned {
    public static final Manager<Jewel> objects = Manager.of(Jewel.class);

    static void ownMeta(Meta<Jewel> meta) {
        Owned.meta(meta);
        meta.ordering();
        meta.latestBy();
        meta.defaultPermissions("view");
        meta.permission("wear", "Can wear");
    }
}
