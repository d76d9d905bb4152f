package dev.quintet.conformance.shop;

import static dev.quintet.models.meta.Deletion.CASCADE;
import static dev.quintet.models.meta.Deletion.SET_NULL;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.ToField;
import dev.quintet.models.expressions.Json;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// An album of a band.
public final class Album extends Model {
    public static final Manager<Album> objects = Manager.of(Album.class);

    @OnDelete(CASCADE)
    @RelatedName("albums")
    public final ForeignKey<Band> band = foreignKey();

    @Size(max = 100)
    public String title = "";

    public LocalDate released;
    public @Nullable Integer rating;
    public int sold;

    @OnDelete(SET_NULL)
    @RelatedName("produced")
    public final ForeignKey<@Nullable Player> producer = foreignKey();

    @OnDelete(SET_NULL)
    @ToField("code")
    public final ForeignKey<@Nullable Label> label = foreignKey();

    @RelatedName("played")
    public final ManyToMany<Player> players = manyToMany();

    public @Nullable Json notes;
    public @Nullable Instant recorded;
    public Duration playtime = Duration.ZERO;
    public boolean live;

    @Override
    public String toString() {
        return title;
    }
}
