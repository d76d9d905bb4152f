package dev.quintet.conformance.swaps;

import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.OnDelete;
import dev.quintet.models.OneToMany;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Swappable;
import dev.quintet.models.Table;
import dev.quintet.models.meta.Meta;

import org.jspecify.annotations.Nullable;

/// The user of a library, which the program may replace.
@Swappable
@Table("swaps_people")
public class User extends Person {
    public static final Manager<User> objects = Manager.of(User.class);

    @OnDelete(SET_NULL)
    public final ForeignKey<@Nullable Team> team = foreignKey();

    @OnDelete(SET_NULL)
    @RelatedName("{model}_team")
    public final ForeignKey<@Nullable User> boss = foreignKey();

    public final ManyToMany<User> friends = manyToMany();

    public final OneToMany<Post> posts = oneToMany();

    public static void meta(Meta<? extends User> meta) {
        meta.ordering(User_.name.asc());
    }
}
