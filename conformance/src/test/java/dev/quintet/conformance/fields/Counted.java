package dev.quintet.conformance.fields;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;

/// Something with a positive number for its key, and whole numbers of all sizes.
public final class Counted extends Model {
    public static final Manager<Counted> objects = Manager.of(Counted.class);

    @PrimaryKey @PositiveOrZero public int number;

    public short small;
    public int medium;
    public long large;
    @PositiveOrZero public short positiveSmall;
    @PositiveOrZero public int positiveMedium;
    @PositiveOrZero public long positiveLarge;

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Counted> next = foreignKey();
}
