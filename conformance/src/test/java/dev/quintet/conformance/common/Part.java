package dev.quintet.conformance.common;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A part of a machine, perhaps of a larger part.
public final class Part extends Model {
    public static final Manager<Part> objects = Manager.of(Part.class);

    @Size(max = 50)
    public String name = "";

    public int price;

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Part> whole = foreignKey();

    public final OneToMany<Part> parts = oneToMany();

    @Override
    public String toString() {
        return name;
    }
}
