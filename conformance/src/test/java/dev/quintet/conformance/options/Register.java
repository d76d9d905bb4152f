package dev.quintet.conformance.options;

import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.Table;

/// A table of somebody else, paired with itself.
@Table(managed = false)
public final class Register extends Model {
    public static final Manager<Register> objects = Manager.of(Register.class);

    public final ManyToMany<Register> others = manyToMany();
}
