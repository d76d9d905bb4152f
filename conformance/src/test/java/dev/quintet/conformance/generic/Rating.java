package dev.quintet.conformance.generic;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.contenttypes.ContentType;
import dev.quintet.contenttypes.GenericForeignKey;
import dev.quintet.contenttypes.GenericKey;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A rating of anything whose key is text, by names of its own; proxies count by themselves.
public final class Rating extends Model {
    public static final Manager<Rating> objects = Manager.of(Rating.class);

    public int stars;

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable ContentType> kind = foreignKey();

    @Size(max = 40)
    public @Nullable String ref;

    @GenericKey(contentType = "kind", objectId = "ref", forConcreteModel = false)
    public final GenericForeignKey<Model> rated = GenericForeignKey.of(this);
}
