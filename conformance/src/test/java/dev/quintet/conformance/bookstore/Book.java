package dev.quintet.conformance.bookstore;

import static dev.quintet.models.meta.Deletion.CASCADE;

import dev.quintet.models.ForeignKey;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OnDelete;
import dev.quintet.models.RelatedName;
import dev.quintet.models.Unique;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A book.
public final class Book extends Model {
    public static final Manager<Book> objects = Manager.of(Book.class);

    @Unique
    @Size(max = 13)
    public String isbn = "";

    @Size(max = 255)
    public String name = "";

    public Integer pages;
    public Double rating;

    @Digits(integer = 6, fraction = 2)
    public BigDecimal price;

    public final ManyToMany<Author> authors = manyToMany();

    @OnDelete(CASCADE)
    @RelatedName("contactBooks")
    public final ForeignKey<Author> contact = foreignKey();

    @OnDelete(CASCADE)
    public final ForeignKey<Publisher> publisher = foreignKey();

    public LocalDate pubdate;

    @Override
    public String toString() {
        return name;
    }
}
