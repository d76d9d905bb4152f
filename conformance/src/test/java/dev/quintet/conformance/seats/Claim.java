package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.RESTRICT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Deletion;

/// Keeps a seat from being deleted unless its hall is.
public final class Claim extends Model {
    public static final Manager<Claim> objects = Manager.of(Claim.class);

    @NoReverse
    @OnDelete(Deletion.CASCADE)
    public final ForeignKey<Hall> hall = foreignKey();

    public Integer number;

    @NoReverse
    @OnDelete(RESTRICT)
    @FromFields({"hall", "number"})
    public final ForeignKey<Seat> seat = foreignKey();
}
