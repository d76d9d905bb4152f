package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.DB_SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import org.jspecify.annotations.Nullable;

/// A lamp, which hangs nowhere when its tier goes.
public final class Lamp extends Model {
    public static final Manager<Lamp> objects = Manager.of(Lamp.class);

    public @Nullable Long block;
    public @Nullable Integer tierNumber;

    @OnDelete(DB_SET_NULL)
    @FromFields({"block", "tierNumber"})
    public final ForeignKey<@Nullable Tier> tier = foreignKey();
}
