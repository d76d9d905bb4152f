package dev.quintet.conformance.keys;

import static dev.quintet.models.meta.Deletion.DO_NOTHING;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.NoConstraint;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

/// A parcel, whose people the database does not look after.
public final class Parcel extends Model {
    public static final Manager<Parcel> objects = Manager.of(Parcel.class);

    @OnDelete(DO_NOTHING)
    @NoConstraint
    public final ForeignKey<Person> recipient = foreignKey();

    @NoConstraint
    @RelatedName("handled")
    @Table("parcel_handlers")
    public final ManyToMany<Person> handlers = manyToMany();

    @Size(max = 30)
    public String name = "";
}
