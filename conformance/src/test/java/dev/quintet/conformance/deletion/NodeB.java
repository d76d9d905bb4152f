package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// The other half.
public final class NodeB extends Model {
    public static final Manager<NodeB> objects = Manager.of(NodeB.class);

    @Size(max = 10)
    public String name = "";

    @OnDelete(CASCADE)
    @RelatedName("bs")
    public final ForeignKey<@Nullable NodeA> a = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
