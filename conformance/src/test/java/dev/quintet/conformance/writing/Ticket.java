package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

import java.util.UUID;

/// Something that makes its own key.
public final class Ticket extends Model {
    public static final Manager<Ticket> objects = Manager.of(Ticket.class);

    @PrimaryKey public UUID key = UUID.randomUUID();

    @Size(max = 20)
    public String owner = "";
}
