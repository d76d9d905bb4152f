package dev.quintet.conformance.prefetching;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Somebody who plays in bands.
public final class Player extends Model {
    public static final Manager<Player> objects = Manager.of(Player.class);

    @Size(max = 50)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
