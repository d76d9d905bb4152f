package dev.quintet.conformance.functions;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import java.time.Instant;

/// A point in time.
public final class Tick extends Model {
    public static final Manager<Tick> objects = Manager.of(Tick.class);

    public Instant at;
}
