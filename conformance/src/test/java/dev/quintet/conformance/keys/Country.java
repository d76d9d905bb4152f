package dev.quintet.conformance.keys;

import dev.quintet.models.HasOne;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A country, to which cities refer by its code.
public final class Country extends Model {
    public static final Manager<Country> objects = Manager.of(Country.class);

    @Unique
    @Size(max = 2)
    public @Nullable String code;

    @Size(max = 30)
    public String name = "";

    public final OneToMany<City> cities = oneToMany();
    public final HasOne<Flag> flag = hasOne();
}
