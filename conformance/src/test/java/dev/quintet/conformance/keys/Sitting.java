package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;

/// A person on a bench.
public final class Sitting extends Model {
    public static final Manager<Sitting> objects = Manager.of(Sitting.class);

    @NoReverse
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Bench> bench = foreignKey();

    @NoReverse
    @OnDelete(DO_NOTHING)
    public final ForeignKey<Person> person = foreignKey();
}
