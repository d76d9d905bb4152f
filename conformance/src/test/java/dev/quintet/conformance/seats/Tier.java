package dev.quintet.conformance.seats;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

/// A tier of stalls, whose key has two parts and whose stalls the database looks after.
public final class Tier extends Model {
    public static final Manager<Tier> objects = Manager.of(Tier.class);

    @PrimaryKey public Long block;

    @PrimaryKey public Integer number;

    @Size(max = 20)
    public String name = "";
}
