package dev.quintet.conformance.related;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToOne;

import jakarta.validation.constraints.Size;

/// The one contract of a band.
public class Contract extends Model {
    public static final Manager<Contract> objects = Manager.of(Contract.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(CASCADE)
    public final OneToOne<Band> band = oneToOne();

    @Override
    public String toString() {
        return name;
    }
}
