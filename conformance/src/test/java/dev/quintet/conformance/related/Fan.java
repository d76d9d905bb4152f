package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

/// Somebody who is nobody without the band.
public class Fan extends Model {
    public static final Manager<Fan> objects = Manager.of(Fan.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
