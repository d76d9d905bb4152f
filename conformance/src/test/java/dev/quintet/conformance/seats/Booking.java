package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// A booking always has a seat. One part of the seat's key is a relation by itself.
public final class Booking extends Model {
    public static final Manager<Booking> objects = Manager.of(Booking.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Hall> hall = foreignKey();

    public Integer seatNumber;

    @OnDelete(CASCADE)
    @FromFields({"hall", "seatNumber"})
    public final ForeignKey<Seat> seat = foreignKey();

    @Size(max = 20)
    public String guest = "";

    @Override
    public String toString() {
        return guest;
    }
}
