package dev.quintet.conformance.types;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import org.jspecify.annotations.Nullable;

/// Two samples and a weight.
public final class Pair extends Model {
    public static final Manager<Pair> objects = Manager.of(Pair.class);

    @OnDelete(CASCADE)
    @RelatedName("lefts")
    public final ForeignKey<@Nullable Sample> left = foreignKey();

    @OnDelete(CASCADE)
    @RelatedName("rights")
    public final ForeignKey<@Nullable Sample> right = foreignKey();

    public double weight;
}
