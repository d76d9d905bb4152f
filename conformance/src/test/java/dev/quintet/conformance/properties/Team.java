package dev.quintet.conformance.properties;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A team, perhaps part of another one.
public final class Team extends Model {
    public static final Manager<Team> objects = Manager.of(Team.class);

    @Size(max = 20)
    public String name = "";

    public @Nullable Integer budget;

    @OnDelete(CASCADE)
    @RelatedName("parts")
    public final ForeignKey<@Nullable Team> whole = foreignKey();
}
