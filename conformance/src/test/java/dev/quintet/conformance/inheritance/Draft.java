package dev.quintet.conformance.inheritance;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Omit;
import dev.quintet.models.OnDelete;

import org.jspecify.annotations.Nullable;

/// Leaves out one field of its base, and has others in the place of two.
@Omit({"note", "title", "rank"})
public final class Draft extends Noted {
    public static final Manager<Draft> objects = Manager.of(Draft.class);

    public long rank;

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Letter> title = foreignKey();
}
