package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Something of value; a concrete parent.
public class Asset extends Model {
    public static final Manager<Asset> objects = Manager.of(Asset.class);

    @Size(max = 30)
    public String name = "";

    @OnDelete(SET_NULL)
    @RelatedName("assets")
    public final ForeignKey<@Nullable User> owner = foreignKey();

    @Override
    public String toString() {
        return name;
    }
}
