package dev.quintet.conformance.checks;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.PrimaryKey;
import dev.quintet.models.RelatedName;

import org.jspecify.annotations.Nullable;

/// A model whose key is a text of any length.
public class Endless extends Model {
    public static final Manager<Endless> objects = Manager.of(Endless.class);

    @PrimaryKey public String key = "";

    @OnDelete(CASCADE)
    @RelatedName("followers")
    public final ForeignKey<@Nullable Endless> next = foreignKey();
}
