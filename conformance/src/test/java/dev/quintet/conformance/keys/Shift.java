package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Blank;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.NoReverse;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import org.jspecify.annotations.Nullable;

/// A shift, for which only some people may be chosen.
public final class Shift extends Model {
    public static final Manager<Shift> objects = Manager.of(Shift.class);

    @Blank
    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Person> lead = foreignKey();

    @Blank
    @OnDelete(CASCADE)
    @NoReverse
    public final ForeignKey<@Nullable Person> helper = foreignKey();

    @NoReverse public final ManyToMany<Person> others = manyToMany();

    static String helpers = "";

    static void meta(Meta<Shift> meta) {
        meta.limitChoices(Shift_.lead(), Person_.active.isTrue());
        meta.limitChoices(Shift_.helper(), () -> Person_.name.startsWith(helpers));
        meta.limitChoices(Shift_.others(), Person_.active.isTrue());
    }
}
