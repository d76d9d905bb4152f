package dev.quintet.conformance.options;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Comment;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Tablespace;
import dev.quintet.models.VerboseName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

/// What has an owner; an abstract base with options of all kinds.
@Comment("What somebody owns")
@Tablespace("pg_default")
@RelatedName("{app}_{model}_things")
@VerboseName(value = "possession", plural = "belongings")
public abstract class Owned extends Model {
    public static final Manager<Owned> shown =
            Manager.of(Owned.class, () -> Owned_.hidden.isFalse());

    @OnDelete(CASCADE)
    public final ForeignKey<Owner> owner = foreignKey();

    @RelatedName("borrowed_{model}")
    public final ManyToMany<Owner> borrowers = manyToMany();

    @Size(max = 40)
    public String title = "";

    public int weight;
    public boolean hidden;

    static void meta(Meta<? extends Owned> meta) {
        meta.ordering(Owned_.title.asc());
        meta.latestBy(Owned_.weight.asc(), Owned_.title.desc());
        meta.index("{app}_{model}_w", Owned_.weight);
        meta.check("{app}_{model}_light", Owned_.weight.lt(100));
        meta.permission("lend", "Can lend");
    }
}
