package dev.quintet.conformance.company;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Size;

/// A country, to which others refer by its code.
public final class Country extends Model {
    public static final Manager<Country> objects = Manager.of(Country.class);

    @Unique
    @Size(max = 2)
    public String code = "";

    @Size(max = 40)
    public String name = "";

    @Override
    public String toString() {
        return name;
    }
}
