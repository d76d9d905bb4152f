package dev.quintet.conformance.querying;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import org.jspecify.annotations.Nullable;

/// Something that a band may have paid for.
public final class Sponsored extends Model {
    public static final Manager<Sponsored> objects = Manager.of(Sponsored.class);

    public String what = "";

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Band> sponsor = foreignKey();

    @Override
    public String toString() {
        return what;
    }
}
