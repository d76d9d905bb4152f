package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DB_SET_DEFAULT;
import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;
import dev.quintet.models.Through;
import dev.quintet.models.meta.Meta;

import org.jspecify.annotations.Nullable;

/// A bench with mistakes that only the program's start finds.
public final class Bench extends Model {
    public static final Manager<Bench> objects = Manager.of(Bench.class);

    @NoReverse
    @OnDelete(DB_SET_DEFAULT)
    public final ForeignKey<@Nullable Shelf> shelf = foreignKey();

    @NoReverse
    @OnDelete(DO_NOTHING)
    public final ForeignKey<@Nullable Person> owner = foreignKey();

    @NoReverse
    @Through(model = Sitting.class)
    public final ManyToMany<Person> sitters = manyToMany();

    static void meta(Meta<Bench> meta) {
        meta.limitChoices(Bench_.sitters(), Person_.active.isTrue());
    }
}
