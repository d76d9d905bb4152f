package dev.quintet.conformance.seats;

import dev.quintet.db.Database;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;

import java.util.List;
import java.util.Objects;

/// Two halls with seats of the same numbers.
final class ForeignObjectFixture {
    private static final List<Class<? extends Model>> MODELS =
            List.of(
                    Hall.class,
                    Seat.class,
                    Booking.class,
                    Repair.class,
                    Cushion.class,
                    Meal.class,
                    Claim.class,
                    Stub.class);

    final Hall opera = hall("Opera");
    final Hall circus = hall("Circus");
    final Long operaId = (Long) Objects.requireNonNull(opera.pk());
    final Long circusId = (Long) Objects.requireNonNull(circus.pk());
    final Seat red1 = seat(opera, 1, "red");
    final Seat red2 = seat(opera, 2, "red");
    final Seat blue1 = seat(circus, 1, "blue");

    private ForeignObjectFixture() {}

    @SuppressWarnings("unchecked") // all are models
    static ForeignObjectFixture create(Database database) {
        Schema.create(database, MODELS.toArray(Class[]::new));
        return new ForeignObjectFixture();
    }

    @SuppressWarnings("unchecked") // all are models
    static void drop(Database database) {
        Schema.drop(database, MODELS.toArray(Class[]::new));
    }

    private static Hall hall(String name) {
        return Hall.objects.create(Hall_.name.to(name));
    }

    static Seat seat(Hall hall, int number, String color) {
        Seat seat = new Seat();
        seat.hall.set(hall);
        seat.number = number;
        seat.color = color;
        seat.save();
        return seat;
    }

    static Booking booking(Seat seat, String guest) {
        Booking booking = new Booking();
        booking.seat.set(seat);
        booking.guest = guest;
        booking.save();
        return booking;
    }

    static Repair repair(Seat seat, String work) {
        Repair repair = new Repair();
        repair.seat.set(seat);
        repair.work = work;
        repair.save();
        return repair;
    }

    static Cushion cushion(Seat seat, String filling) {
        Cushion cushion = new Cushion();
        cushion.seat.set(seat);
        cushion.filling = filling;
        cushion.save();
        return cushion;
    }
}
