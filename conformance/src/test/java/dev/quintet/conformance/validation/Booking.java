package dev.quintet.conformance.validation;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Blank;
import dev.quintet.models.ErrorMessage;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NotEditable;
import dev.quintet.models.OnDelete;
import dev.quintet.models.Unique;
import dev.quintet.models.UniqueForDate;
import dev.quintet.models.UniqueForMonth;
import dev.quintet.models.UniqueForYear;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.models.meta.Choices;
import dev.quintet.models.meta.Meta;
import dev.quintet.models.validators.Validators;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// A room for somebody on some day.
public final class Booking extends Model {
    public static final Manager<Booking> objects = Manager.of(Booking.class);

    @Unique
    @ErrorMessage(code = "unique", value = "{model}: the {fields} is taken.")
    @ErrorMessage(code = "blank", value = "No booking without a code.")
    @Size(min = 2, max = 10, message = "{min} to {max} letters.")
    public String code = "B1";

    @OnDelete(CASCADE)
    public final ForeignKey<Room> room = foreignKey();

    @UniqueForDate("day")
    @UniqueForYear("day")
    @Size(max = 20)
    public String guest = "Ann";

    @UniqueForMonth("paidAt")
    public int number = 1;

    @Blank @Email public String email = "";

    @Min(1)
    @Max(value = 8, message = "${validatedValue} chairs? There are {value}.")
    public int chairs = 4;

    @Pattern(regexp = "[A-Z]+", flags = Pattern.Flag.CASE_INSENSITIVE)
    public String color = "red";

    public State state = State.ASKED_FOR;

    public int floor = 1;

    public LocalDate day = LocalDate.of(2024, 5, 1);

    @Blank public @Nullable Instant paidAt;

    @NotEditable public String secret = "";

    static void meta(Meta<Booking> meta) {
        meta.uniqueTogether(Booking_.room(), Booking_.day, Booking_.number);
        meta.unique("booking_chairs_on_day", Booking_.chairs, Booking_.paidAt);
        meta.check("booking_floor_low", Booking_.floor.lt(Booking_.chairs.plus(10)));
        meta.check("booking_paid_late", Booking_.paidAt.year().gte(2020));
        meta.choices(
                Booking_.floor,
                Choices.grouped(
                        Map.of(
                                "Ground",
                                Map.of(0, "Hall", 1, "First"),
                                "Top",
                                Map.of(50, "Roof"))));
        meta.validate(
                Booking_.chairs,
                Validators.step(2),
                chairs -> {
                    if (chairs == 6) {
                        throw ValidationError.of("broken", "The table for six is broken.");
                    }
                });
    }

    static Booking in(Room room) {
        Booking booking = new Booking();
        booking.room.set(room);
        return booking;
    }

    @Override
    public void clean() {
        if (guest.equals("Nobody")) {
            throw ValidationError.of("nobody", "Somebody has to come.");
        }
        if (guest.equals("Odd")) {
            throw ValidationError.ofField("number", "even", "Odd guests want even numbers.");
        }
    }
}
