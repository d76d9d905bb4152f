package dev.quintet.conformance.writing;

import static dev.quintet.models.expressions.TextFunctions.upper;
import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.AutoNow;
import dev.quintet.models.AutoNowAdd;
import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A volume on a shelf; the database fills in some of its columns.
public final class Volume extends Model {
    public static final Manager<Volume> objects = Manager.of(Volume.class);

    @OnDelete(CASCADE)
    @RelatedName("volumes")
    public final ForeignKey<Shelf> shelf = foreignKey();

    @Size(max = 100)
    public String title = "";

    public @Nullable Integer pages;

    @Size(max = 10)
    public String status;

    @Size(max = 100)
    public String shout;

    @AutoNowAdd public Instant added;
    @AutoNow public Instant changed;

    public final ManyToMany<Mark> marks = manyToMany();

    static void meta(Meta<Volume> meta) {
        meta.databaseDefault(Volume_.status, "new");
        meta.generated(Volume_.shout, upper(Volume_.title));
    }

    @Override
    public String toString() {
        return title;
    }
}
