package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.ParentLink;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.RelatedName;

/// A place for goods, which names the link to its parent itself.
public final class Warehouse extends Place {
    public static final Manager<Warehouse> objects = Manager.of(Warehouse.class);

    @PrimaryKey
    @ParentLink
    @OnDelete(CASCADE)
    @RelatedName("asWarehouse")
    public final OneToOne<Place> place = oneToOne();

    public Integer area;
}
