package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.Functions.now;

import dev.quintet.models.AutoNow;
import dev.quintet.models.AutoNowAdd;
import dev.quintet.models.Blank;
import dev.quintet.models.Column;
import dev.quintet.models.Comment;
import dev.quintet.models.Convert;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A thing.
@Comment("It's a \"thing\"")
public final class Thing extends Model {
    public static final Manager<Thing> objects = Manager.of(Thing.class);

    @Column("select")
    @Comment("The user's own")
    public int number;

    @Column("odd \"name\"")
    @Size(max = 20)
    public @Nullable String name;

    @AutoNow public Instant changed;
    @AutoNowAdd public Instant made;

    @Blank
    @Size(max = 3)
    public byte @Nullable [] data;

    @Blank
    @Convert(Point.AsText.class)
    @Size(max = 20)
    public @Nullable Point point;

    public Integer rank;
    public Instant since;

    static void meta(Meta<Thing> meta) {
        meta.databaseDefault(Thing_.rank, 7);
        meta.databaseDefault(Thing_.since, now());
    }
}
