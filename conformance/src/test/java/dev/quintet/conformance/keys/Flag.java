package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;
import dev.quintet.models.ToField;

import org.jspecify.annotations.Nullable;

/// The flag of a country.
public final class Flag extends Model {
    public static final Manager<Flag> objects = Manager.of(Flag.class);

    @OnDelete(SET_NULL)
    @ToField("code")
    public final OneToOne<@Nullable Country> country = oneToOne();

    public int stripes;
}
