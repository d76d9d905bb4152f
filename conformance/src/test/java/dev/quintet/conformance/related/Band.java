package dev.quintet.conformance.related;

import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Symmetrical;
import dev.quintet.models.Through;

import jakarta.validation.constraints.Size;

/// A band, with members who may leave it, fans, genres, and places where it plays.
public class Band extends Model {
    public static final Manager<Band> objects = Manager.of(Band.class);

    @Size(max = 30)
    public String name = "";

    public final OneToMany<Member> members = oneToMany();
    public final OneToMany<Fan> fans = oneToMany();
    public final OneToMany<Song> songs = oneToMany();
    public final OneToMany<Jersey> jerseys = oneToMany();
    public final HasOne<Contract> contract = hasOne();
    public final ManyToMany<Genre> genres = manyToMany();

    @Through(model = Gig.class)
    public final ManyToMany<Venue> venues = manyToMany();

    public final ManyToMany<Band> friends = manyToMany();

    @Symmetrical(false)
    @RelatedName("followers")
    public final ManyToMany<Band> heroes = manyToMany();

    @Override
    public String toString() {
        return name;
    }
}
