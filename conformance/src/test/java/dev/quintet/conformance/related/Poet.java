package dev.quintet.conformance.related;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

/// A poet, who burns poems.
public class Poet extends Model {
    public static final Manager<Poet> objects = Manager.of(Poet.class);

    @Size(max = 30)
    public String name = "";

    public final OneToMany<Poem> poems = oneToMany();
}
