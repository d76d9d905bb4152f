package dev.quintet.conformance.functions;

import static dev.quintet.models.expressions.Functions.uuid4;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import java.util.UUID;

/// A ticket, whose number the database makes.
public final class Ticket extends Model {
    public static final Manager<Ticket> objects = Manager.of(Ticket.class);

    public UUID number;

    static void meta(Meta<Ticket> meta) {
        meta.databaseDefault(Ticket_.number, uuid4());
    }
}
