package dev.quintet.conformance.resolving;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A member of a team, perhaps with a mentor, with some skills.
public final class Member extends Model {
    public static final Manager<Member> objects = Manager.of(Member.class);

    @Size(max = 50)
    public String name = "";

    public int age;

    @OnDelete(CASCADE)
    public final ForeignKey<Team> team = foreignKey();

    @OnDelete(SET_NULL)
    @RelatedName("pupils")
    public final ForeignKey<@Nullable Member> mentor = foreignKey();

    @RelatedName("members")
    public final ManyToMany<Skill> skills = manyToMany();
}
