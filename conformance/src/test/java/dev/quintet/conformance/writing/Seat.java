package dev.quintet.conformance.writing;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A seat, with a composite key.
public final class Seat extends Model {
    public static final Manager<Seat> objects = Manager.of(Seat.class);

    @PrimaryKey public Integer line;
    @PrimaryKey public Integer number;

    @Size(max = 20)
    public @Nullable String guest;
}
