package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.ToField;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A city, which knows the code of its country.
public final class City extends Model {
    public static final Manager<City> objects = Manager.of(City.class);

    @OnDelete(CASCADE)
    @ToField("code")
    public final ForeignKey<@Nullable Country> country = foreignKey();

    @Size(max = 30)
    public String name = "";
}
