package dev.quintet.conformance.querying;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.meta.Meta;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// An album of a band, perhaps not released yet; the latest one is the one released last.
public final class Album extends Model {
    public static final Manager<Album> objects = Manager.of(Album.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Band> band = foreignKey();

    @Size(max = 50)
    public String title = "";

    public @Nullable LocalDate released;
    public @Nullable Instant mastered;
    public @Nullable LocalDateTime session;
    public int sold;
    public final ManyToMany<Tag> tags = manyToMany();

    static void meta(Meta<Album> meta) {
        meta.latestBy(Album_.released.asc());
    }

    @Override
    public String toString() {
        return title;
    }
}
