package dev.quintet.conformance.bookstore;

import dev.quintet.models.Blank;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// An author, with friends among the others.
public final class Author extends Model {
    public static final Manager<Author> objects = Manager.of(Author.class);

    @Size(max = 100)
    public String name = "";

    public Integer age;

    @Blank public final ManyToMany<Author> friends = manyToMany();

    public @Nullable Double rating;

    @Override
    public String toString() {
        return name;
    }
}
