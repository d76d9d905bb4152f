package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NoConstraint;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;

/// Stays when its seat goes.
public final class Stub extends Model {
    public static final Manager<Stub> objects = Manager.of(Stub.class);

    public Long hallId;
    public Integer number;

    @NoConstraint
    @NoReverse
    @OnDelete(DO_NOTHING)
    @FromFields({"hallId", "number"})
    public final ForeignKey<Seat> seat = foreignKey();
}
