package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A repair may be without a seat, but keeps its hall then.
public final class Repair extends Model {
    public static final Manager<Repair> objects = Manager.of(Repair.class);

    public Long hallId;
    public @Nullable Integer seatNumber;

    @OnDelete(SET_NULL)
    @FromFields({"hallId", "seatNumber"})
    public final ForeignKey<@Nullable Seat> seat = foreignKey();

    @Size(max = 20)
    public String work = "";

    @Override
    public String toString() {
        return work;
    }
}
