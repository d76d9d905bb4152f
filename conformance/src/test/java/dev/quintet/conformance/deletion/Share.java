package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.RESTRICT;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

/// A folder that is shared with a user.
public final class Share extends Model {
    public static final Manager<Share> objects = Manager.of(Share.class);

    @OnDelete(RESTRICT)
    @RelatedName("shares")
    public final ForeignKey<Folder> folder = foreignKey();

    @OnDelete(CASCADE)
    @RelatedName("shares")
    public final ForeignKey<User> user = foreignKey();
}
