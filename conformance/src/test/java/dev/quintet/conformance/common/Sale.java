package dev.quintet.conformance.common;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// So many of a part that were sold.
public final class Sale extends Model {
    public static final Manager<Sale> objects = Manager.of(Sale.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Part> part = foreignKey();

    public int number;
}
