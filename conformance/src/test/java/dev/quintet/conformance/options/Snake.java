package dev.quintet.conformance.options;

import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import org.jspecify.annotations.Nullable;

/// Ordered by itself, which has no end.
public final class Snake extends Model {
    public static final Manager<Snake> objects = Manager.of(Snake.class);

    @OnDelete(CASCADE)
    public final ForeignKey<@Nullable Snake> tail = foreignKey();

    static void meta(Meta<Snake> meta) {
        meta.ordering(by("tail"));
    }
}
