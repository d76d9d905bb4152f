package dev.quintet.conformance.swaps;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

/// Those who work together.
public class Team extends Model {
    public static final Manager<Team> objects = Manager.of(Team.class);

    @Size(max = 30)
    public String name = "";
}
