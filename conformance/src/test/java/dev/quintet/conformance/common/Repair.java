package dev.quintet.conformance.common;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// Work that needs something of a model with a parent.
public final class Repair extends Model {
    public static final Manager<Repair> objects = Manager.of(Repair.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Spare> spare = foreignKey();

    public int minutes;
}
