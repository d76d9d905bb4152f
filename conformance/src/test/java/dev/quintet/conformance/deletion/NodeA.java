package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// One half of a circle.
public final class NodeA extends Model {
    public static final Manager<NodeA> objects = Manager.of(NodeA.class);

    @Size(max = 10)
    public String name = "";

    @OnDelete(CASCADE)
    @RelatedName("pointed")
    public final ForeignKey<@Nullable NodeB> b = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
