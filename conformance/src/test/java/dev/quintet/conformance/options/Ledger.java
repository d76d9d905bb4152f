package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

/// A table that somebody else looks after.
@Table(value = "options_foreign_ledger", managed = false)
public final class Ledger extends Model {
    public static final Manager<Ledger> objects = Manager.of(Ledger.class);

    @Size(max = 40)
    public String entry = "";

    public final ManyToMany<Owner> owners = manyToMany();
}
