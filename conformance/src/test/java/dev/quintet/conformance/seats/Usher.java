package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.DB_SET_DEFAULT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

/// An usher, who goes to the first tier when the own one is gone.
public final class Usher extends Model {
    public static final Manager<Usher> objects = Manager.of(Usher.class);

    public Long block;
    public Integer tierNumber;

    @OnDelete(DB_SET_DEFAULT)
    @FromFields({"block", "tierNumber"})
    public final ForeignKey<Tier> tier = foreignKey();

    static void meta(Meta<Usher> meta) {
        meta.requires(features -> features.supportsOnDeleteSetDefault());
        meta.databaseDefault(Usher_.block, 0L);
        meta.databaseDefault(Usher_.tierNumber, 1);
    }
}
