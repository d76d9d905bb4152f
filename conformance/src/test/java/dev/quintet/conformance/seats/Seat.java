package dev.quintet.conformance.seats;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A seat, whose key is its hall and its number.
public final class Seat extends Model {
    public static final Manager<Seat> objects = Manager.of(Seat.class);

    @PrimaryKey
    @OnDelete(CASCADE)
    public final ForeignKey<Hall> hall = foreignKey();

    @PrimaryKey public Integer number;

    @Size(max = 20)
    public String color = "red";

    public final OneToMany<Booking> bookings = oneToMany();
    public final HasOne<Cushion> cushion = hasOne();

    @Override
    public String toString() {
        return color + number;
    }
}
