package dev.quintet.conformance.loading;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

/// A link of a chain, which always has a next one.
public final class Link extends Model {
    public static final Manager<Link> objects = Manager.of(Link.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Link> next = foreignKey();
}
