package dev.quintet.conformance.generic;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.contenttypes.GenericRelation;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A mineral, whose model knows of remarks and nothing of other tags.
public final class Mineral extends Model {
    public static final Manager<Mineral> objects =
            Manager.of(Mineral.class, () -> Mineral_.hidden.eq(false));

    @Size(max = 30)
    public String name = "";

    public boolean hidden;

    public final GenericRelation<Remark> remarks = GenericRelation.of(this);

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Animal> foundBy = foreignKey();
}
