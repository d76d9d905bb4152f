package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.Manager;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.ParentLink;
import dev.quintet.models.RelatedName;

import org.jspecify.annotations.Nullable;

/// A lorry, which is a vehicle and may pull another one.
public final class Lorry extends Vehicle {
    public static final Manager<Lorry> objects = Manager.of(Lorry.class);

    @OnDelete(CASCADE)
    @ParentLink
    public final OneToOne<Vehicle> vehicle = oneToOne();

    @OnDelete(SET_NULL)
    @RelatedName("pulledBy")
    public final OneToOne<@Nullable Vehicle> trailer = oneToOne();

    public int tons;
}
