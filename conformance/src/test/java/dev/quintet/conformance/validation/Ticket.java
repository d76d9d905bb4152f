package dev.quintet.conformance.validation;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A ticket with a constraint of its own.
public final class Ticket extends Model {
    public static final Manager<Ticket> objects = Manager.of(Ticket.class);

    @EvenDigits
    @Size(max = 6)
    @Pattern(regexp = "2.*")
    private String number = "";

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
