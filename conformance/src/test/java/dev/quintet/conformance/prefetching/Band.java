package dev.quintet.conformance.prefetching;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A band, with records and players, perhaps on a label.
public final class Band extends Model {
    public static final Manager<Band> objects = Manager.of(Band.class);

    @Unique
    @Size(max = 50)
    public String name = "";

    @OnDelete(SET_NULL)
    @RelatedName("bands")
    public final ForeignKey<@Nullable Label> label = foreignKey();

    @RelatedName("bands")
    public final ManyToMany<Player> players = manyToMany();

    public final OneToMany<Disc> discs = oneToMany();
    public final HasOne<Site> site = hasOne();

    @Override
    public String toString() {
        return name;
    }
}
