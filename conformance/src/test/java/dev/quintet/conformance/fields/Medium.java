package dev.quintet.conformance.fields;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.AutoKey;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import org.jspecify.annotations.Nullable;

/// Something with a counted key of 32 bits, and keys of other sizes.
public final class Medium extends Model {
    public static final Manager<Medium> objects = Manager.of(Medium.class);

    @AutoKey public Integer id;

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Small> small = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Medium> next = foreignKey();
}
