package dev.quintet.conformance.generic;

import dev.quintet.contenttypes.GenericRelation;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// An animal with tags, which queries over tags know as `animal`.
public class Animal extends Model {
    public static final Manager<Animal> objects = Manager.of(Animal.class);

    @Size(max = 30)
    public String name = "";

    @RelatedName("animal")
    public final GenericRelation<TaggedItem> tags = GenericRelation.of(this);

    public final GenericRelation<Rating> ratings = GenericRelation.of(this);

    @Override
    public String toString() {
        return name;
    }
}
