package dev.quintet.conformance.types;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Something with a text for its key, and one that follows it.
public final class Coded extends Model {
    public static final Manager<Coded> objects = Manager.of(Coded.class);

    @PrimaryKey
    @Size(max = 10)
    public String code = "";

    public Integer rank;

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Coded> next = foreignKey();
}
