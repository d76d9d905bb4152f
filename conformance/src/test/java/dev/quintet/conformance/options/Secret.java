package dev.quintet.conformance.options;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.BaseManager;
import dev.quintet.models.DefaultManager;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Some of its rows are out of reach, and others are hidden.
public class Secret extends Model {
    public static final Manager<Secret> objects = Manager.of(Secret.class);

    @BaseManager
    public static final Manager<Secret> reachable =
            Manager.of(Secret.class, () -> Secret_.level.lt(9));

    @DefaultManager
    public static final Manager<Secret> open = Manager.of(Secret.class, () -> Secret_.level.lt(5));

    @Size(max = 40)
    public String text = "";

    public int level;

    @OnDelete(CASCADE)
    @RelatedName("hints")
    public final ForeignKey<@Nullable Secret> about = foreignKey();
}
