package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.PROTECT;

import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

import jakarta.validation.constraints.Size;

/// At most one lies on a seat.
public final class Cushion extends Model {
    public static final Manager<Cushion> objects = Manager.of(Cushion.class);

    public Long hallId;
    public Integer number;

    @OnDelete(PROTECT)
    @FromFields({"hallId", "number"})
    public final OneToOne<Seat> seat = oneToOne();

    @Size(max = 20)
    public String filling = "";

    @Override
    public String toString() {
        return filling;
    }
}
