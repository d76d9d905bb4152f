package dev.quintet.benchmarks.blog;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;

import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/// An entry in a blog: ten columns with the key.
public final class Entry extends Model {
    public static final Manager<Entry> objects = Manager.of(Entry.class);

    @OnDelete(CASCADE)
    public final ForeignKey<Blog> blog = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<Author> author = foreignKey();

    @Size(max = 255)
    public String headline = "";

    public String bodyText = "";
    public LocalDate pubDate = LocalDate.EPOCH;
    public LocalDate modDate = LocalDate.EPOCH;
    public int numberOfComments;
    public int numberOfPingbacks;
    public int rating;
}
