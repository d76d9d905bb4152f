package dev.quintet.conformance.querying;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.Table;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A branch of a tree, in a table called like the joins of queries.
@Table("T2")
public final class Branch extends Model {
    public static final Manager<Branch> objects = Manager.of(Branch.class);

    @Size(max = 20)
    public String name = "";

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Branch> parent = foreignKey();
}
