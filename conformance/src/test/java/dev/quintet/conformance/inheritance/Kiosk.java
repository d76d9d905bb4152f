package dev.quintet.conformance.inheritance;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.ParentLink;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.RelatedName;
import dev.quintet.models.meta.Meta;

/// A shop whose link to the parent is a field, and which wants no order of its parent's.
public final class Kiosk extends Shop {
    public static final Manager<Kiosk> objects = Manager.of(Kiosk.class);

    @ParentLink
    @PrimaryKey
    @OnDelete(CASCADE)
    @RelatedName("stall")
    public final OneToOne<Shop> shop = oneToOne();

    public int papers;

    static void kioskMeta(Meta<Kiosk> meta) {
        meta.ordering();
        meta.latestBy();
    }
}
