package dev.quintet.conformance.checks;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.FromFields;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A model that takes a relation over two fields for a column.
public final class Visitor extends Model {
    public static final Manager<Visitor> objects = Manager.of(Visitor.class);

    @Size(max = 2)
    public String line = "";

    public Integer number;

    @OnDelete(CASCADE)
    @FromFields({"line", "number"})
    public final ForeignKey<Place> place = foreignKey();

    static void meta(Meta<Visitor> meta) {
        meta.index(Visitor_.place());
        meta.unique("visitor_place", Visitor_.place());
        meta.uniqueTogether(Visitor_.place(), Visitor_.number);
    }
}
