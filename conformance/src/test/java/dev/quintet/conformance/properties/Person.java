package dev.quintet.conformance.properties;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Somebody in a team, perhaps below somebody else.
public final class Person extends Model {
    public static final Manager<Person> objects = Manager.of(Person.class);

    @Size(max = 20)
    public String name = "";

    @Size(max = 20)
    public @Nullable String nickname;

    public int level;
    public @Nullable Integer bonus;

    @OnDelete(CASCADE)
    @RelatedName("reports")
    public final ForeignKey<@Nullable Person> boss = foreignKey();

    @OnDelete(CASCADE)
    @RelatedName("members")
    public final ForeignKey<@Nullable Team> team = foreignKey();

    @RelatedName("holders")
    public final ManyToMany<Skill> skills = manyToMany();
}
