package dev.quintet.conformance.company;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Column;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Table;
import dev.quintet.models.ToField;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A city; its table and one of its columns have names of their own.
@Table("company_towns")
public final class City extends Model {
    public static final Manager<City> objects = Manager.of(City.class);

    @OnDelete(CASCADE)
    @ToField("code")
    @RelatedName("cities")
    public final ForeignKey<Country> country = foreignKey();

    @Size(max = 40)
    public String name = "";

    @Column("pop")
    public @Nullable Long population;

    static void meta(Meta<City> meta) {
        meta.unique("city_unique_name", City_.country(), City_.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
