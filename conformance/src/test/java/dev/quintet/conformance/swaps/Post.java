package dev.quintet.conformance.swaps;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

/// What a user writes.
public class Post extends Model {
    public static final Manager<Post> objects = Manager.of(Post.class);

    @Size(max = 30)
    public String title = "";

    @OnDelete(CASCADE)
    public final ForeignKey<User> author = foreignKey();

    @RelatedName("liked")
    public final ManyToMany<User> likers = manyToMany();
}
