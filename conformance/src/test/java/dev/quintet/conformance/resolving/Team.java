package dev.quintet.conformance.resolving;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

/// A team.
public final class Team extends Model {
    public static final Manager<Team> objects = Manager.of(Team.class);

    @Size(max = 50)
    public String name = "";

    public final OneToMany<Member> members = oneToMany();
}
