package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.DB_CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// A stall, which the database deletes with its tier.
public final class Stall extends Model {
    public static final Manager<Stall> objects = Manager.of(Stall.class);

    public Long block;
    public Integer tierNumber;

    @OnDelete(DB_CASCADE)
    @FromFields({"block", "tierNumber"})
    public final ForeignKey<Tier> tier = foreignKey();
}
