package dev.quintet.conformance.loading;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.Deferred;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A paper whose text is heavy.
public class Paper extends Model {
    public static final Manager<Paper> objects = Manager.of(Paper.class);

    @Size(max = 80)
    public String title = "";

    public final Deferred<String> text = deferred("nothing yet");
    public final Deferred<@Nullable Integer> pages = deferred();

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Paper> original = foreignKey();
}
