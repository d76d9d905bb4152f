package dev.quintet.conformance.deletion;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// A comment on a file; user 1 takes over what others leave.
public final class Comment extends Model {
    public static final Manager<Comment> objects = Manager.of(Comment.class);

    @OnDelete(CASCADE)
    @RelatedName("comments")
    public final ForeignKey<File> file = foreignKey();

    @OnDelete(SET)
    @RelatedName("comments")
    public final ForeignKey<User> author = foreignKey(1L);

    @Size(max = 50)
    public String text = "";

    static void meta(Meta<Comment> meta) {
        meta.onDeleteSet(Comment_.author(), 1L);
    }
}
